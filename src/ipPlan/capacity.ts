import { cidrSize, nthAddress, type Cidr } from '../lib/cidr'
import { formatAddress } from '../lib/ip'
import { RESERVED_ADDRESSES } from '../facts/addressSpace'
import type { PlannedSubnet } from '../model/plan'

/** Addresses at the start of a subnet that Azure keeps: network, gateway, two for DNS; one more at the end. */
const RESERVED_FIRST = 4

/** Addresses of a subnet that resources can have; never negative. */
export function usableAddresses(prefix: Cidr): bigint {
  const usable = cidrSize(prefix) - BigInt(RESERVED_ADDRESSES.count)
  return usable > 0n ? usable : 0n
}

/** First and last address that resources can have, or nothing in a subnet that is too small for any. */
export function usableRange(prefix: Cidr): { readonly first: string; readonly last: string } | undefined {
  if (usableAddresses(prefix) === 0n) return undefined
  const first = nthAddress(prefix, RESERVED_FIRST)
  const last = { family: prefix.family, value: prefix.base + cidrSize(prefix) - 2n }
  return first && { first: formatAddress(first), last: formatAddress(last) }
}

/** The longest IPv4 prefix that has room for so many addresses; subnets are never smaller than /29. */
export function neededPrefixLength(addresses: number): number {
  let length = 29
  while (length > 0 && 2 ** (32 - length) - RESERVED_ADDRESSES.count < addresses) length--
  return length
}

/** How full: below 70 % fine, to 90 % tight, to 100 % critical, beyond it does not fit. */
export function levelOf(utilisation: number): PlannedSubnet['level'] {
  if (utilisation > 1) return 'over'
  if (utilisation > 0.9) return 'critical'
  return utilisation >= 0.7 ? 'tight' : 'ok'
}
