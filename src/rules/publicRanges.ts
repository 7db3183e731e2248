import type { Cidr } from '../lib/cidr'
import { covers, fromCidrs } from '../lib/cidrSet'
import { parseCidrLoose } from '../lib/cidrLoose'
import { PUBLIC } from '../reachability/addressClasses'

/** What an entry of a list of allowed addresses is, as far as services accept it. */
export type AddressEntry =
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'ipv6' }
  | { readonly type: 'private' }
  | { readonly type: 'everything' }
  | { readonly type: 'public'; readonly prefix: Cidr }

/** Reads an entry of a list of public addresses: an IPv4 address or prefix. */
export function readAddressEntry(text: string): AddressEntry {
  const parsed = parseCidrLoose(text.trim())
  if (!parsed.ok) return { type: 'unreadable', reason: parsed.error.message }
  const cidrs = parsed.value.cidrs
  const [prefix] = cidrs
  if (!prefix) return { type: 'unreadable', reason: 'no address' }
  if (prefix.family === 6) return { type: 'ipv6' }
  if (cidrs.some((cidr) => cidr.length === 0)) return { type: 'everything' }
  return covers(PUBLIC, fromCidrs(cidrs)) ? { type: 'public', prefix } : { type: 'private' }
}
