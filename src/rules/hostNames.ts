import { parseServiceTag } from '../facts/serviceTags'
import { parseCidrLoose } from '../lib/cidrLoose'
import { parseDnsPattern } from '../lib/suffix'

/** What a destination of a firewall rule is. */
export type DestinationType = 'any' | 'addresses' | 'tag' | 'host' | 'unknown'

/** Tells addresses, service tags and host names apart; a tag with dots is no host because the table of tags knows it. */
export function destinationType(text: string): DestinationType {
  if (text === '*') return 'any'
  if (parseCidrLoose(text).ok) return 'addresses'
  if (parseServiceTag(text)) return 'tag'
  if (!text.includes('.')) return 'tag'
  if (parseDnsPattern(text).ok || text.includes('*')) return 'host'
  return 'unknown'
}
