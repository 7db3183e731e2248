import { firstAddress, lastAddress, parseCidr } from '../../lib/cidr'
import { formatAddress } from '../../lib/ip'

/** First and last address of an IPv4 address or prefix; undefined for anything else. */
export function parseRange(text: string): { readonly first: string; readonly last: string } | undefined {
  const cidr = parseCidr(text.includes('/') ? text : `${text}/32`)
  if (!cidr.ok || cidr.value.family !== 4) return undefined
  return { first: formatAddress(firstAddress(cidr.value)), last: formatAddress(lastAddress(cidr.value)) }
}
