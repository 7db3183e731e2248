import { cidrContaining, cidrSize, firstAddress, sameCidr, type Cidr } from './cidr'
import { addressBits } from './ip'

/** More parts than this are a mistake of the caller, not a plan. */
const mostParts = 65_536

/** The `index`-th block (from 0) of `length` inside the prefix, like Bicep's `cidrSubnet`; undefined when there is none. */
export function nthSubnet(cidr: Cidr, length: number, index: number): Cidr | undefined {
  const depth = length - cidr.length
  if (depth < 0 || length > addressBits[cidr.family]) return undefined
  if (index < 0 || index >= 2 ** depth) return undefined
  const subnet = { family: cidr.family, base: cidr.base, length }
  return { ...subnet, base: cidr.base + BigInt(index) * cidrSize(subnet) }
}

/** All blocks of `length` inside the prefix in order; by default its two halves. Empty when `length` does not fit. */
export function splitCidr(cidr: Cidr, length: number = cidr.length + 1): readonly Cidr[] {
  const depth = length - cidr.length
  if (depth < 0 || length > addressBits[cidr.family]) return []
  if (2 ** depth > mostParts) throw new RangeError(`A split into 2^${depth} parts`)
  const size = cidrSize({ ...cidr, length })
  return Array.from({ length: 2 ** depth }, (_, i) => ({
    family: cidr.family,
    base: cidr.base + BigInt(i) * size,
    length,
  }))
}

/** The other half of the prefix one bit shorter; undefined for a whole address space. */
export function siblingOf(cidr: Cidr): Cidr | undefined {
  return cidr.length === 0 ? undefined : { ...cidr, base: cidr.base ^ cidrSize(cidr) }
}

/** The prefix made of two siblings; undefined when the two are not the halves of one prefix. */
export function joinCidrs(a: Cidr, b: Cidr): Cidr | undefined {
  const sibling = siblingOf(a)
  return sibling && sameCidr(sibling, b) ? supernetOf(a) : undefined
}

/** The prefix of a shorter (or equal) length around this one; undefined when `length` is out of range. */
export function supernetOf(cidr: Cidr, length: number = cidr.length - 1): Cidr | undefined {
  return length < 0 || length > cidr.length ? undefined : cidrContaining(firstAddress(cidr), length)
}

/** The longest prefix that contains both, which is what one route would have to announce; undefined across families. */
export function commonSupernet(a: Cidr, b: Cidr): Cidr | undefined {
  if (a.family !== b.family) return undefined
  const differing = (a.base ^ b.base).toString(2)
  const shared = addressBits[a.family] - (differing === '0' ? 0 : differing.length)
  return cidrContaining(firstAddress(a), Math.min(a.length, b.length, shared))
}
