import fc from 'fast-check'
import { cidrContaining, type Cidr } from '../lib/cidr'
import { addressBits, type Address, type Family } from '../lib/ip'

export const familyArb: fc.Arbitrary<Family> = fc.constantFrom<Family>(4, 6)

/** Any address of a family. */
export function addressArb(family: Family): fc.Arbitrary<Address> {
  return fc
    .bigInt({ min: 0n, max: (1n << BigInt(addressBits[family])) - 1n })
    .map((value) => ({ family, value }))
}

/** Any prefix of a family whose length lies in the bounds. */
export function cidrArb(family: Family, min = 0, max: number = addressBits[family]): fc.Arbitrary<Cidr> {
  return fc
    .tuple(addressArb(family), fc.integer({ min, max }))
    .map(([address, length]) => cidrContaining(address, length))
}

/** Prefixes crowded into one /20 (IPv4) or /116 (IPv6), so that they meet, nest and adjoin often. */
export function crowdedCidrsArb(family: Family, most = 12): fc.Arbitrary<readonly Cidr[]> {
  const root = 0x0a00_0000n << BigInt(addressBits[family] - 32)
  const bits = addressBits[family]
  const cidr = fc
    .tuple(fc.bigInt({ min: 0n, max: 4095n }), fc.integer({ min: bits - 12, max: bits }))
    .map(([offset, length]) => cidrContaining({ family, value: root + offset }, length))
  return fc.array(cidr, { maxLength: most })
}
