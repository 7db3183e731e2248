import { parseCidr, type Cidr } from '../lib/cidr'
import { fromCidrs, overlaps } from '../lib/cidrSet'

/** True when a rule for these sources concerns traffic from the prefixes, at least in part. */
export function coversSources(sources: readonly string[], prefixes: readonly Cidr[]): boolean {
  if (sources.includes('*')) return true
  const set = fromCidrs(sources.flatMap(read))
  return overlaps(set, fromCidrs(prefixes))
}

function read(text: string): readonly Cidr[] {
  const parsed = parseCidr(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`)
  return parsed.ok ? [parsed.value] : []
}
