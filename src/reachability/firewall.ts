import { parseCidr, type Cidr } from '../lib/cidr'
import { covers, fromCidrs, overlaps, type CidrSet } from '../lib/cidrSet'
import { memoWeak } from '../lib/memo'
import * as ports from '../lib/portSet'
import type { PortSet } from '../lib/portSet'
import { matchesName } from '../lib/suffix'
import type { FirewallFacts, FirewallRule } from '../model/network'
import { tagCovers } from './routes'

/** What is asked of a firewall: a flow from these source prefixes to a tag, name or addresses. */
export interface FirewallQuestion {
  readonly sources: readonly Cidr[]
  readonly to:
    | { readonly type: 'tag'; readonly tag: string }
    | { readonly type: 'fqdn'; readonly fqdn: string }
    | { readonly type: 'addresses'; readonly prefixes: readonly Cidr[] }
  readonly protocol: 'tcp' | 'udp' | 'any'
  readonly ports: PortSet
}

export interface FirewallAnswer {
  /** `unknown` when the appliance's rules are not in the drawing. */
  readonly verdict: 'allow' | 'deny' | 'part' | 'unknown'
  readonly allowed: PortSet
  readonly denied: PortSet
  /** Rule that allowed first, or the deny that hit. */
  readonly rule?: string
}

/** Network rules first, then application rules, then the built-in deny; within a type by priority. */
export function askFirewall(firewall: FirewallFacts, question: FirewallQuestion): FirewallAnswer {
  if (!firewall.rulesKnown) return { verdict: 'unknown', allowed: [], denied: [] }
  const sources = fromCidrs(question.sources)
  let left = question.ports
  let allowed: PortSet = []
  let rule: string | undefined
  for (const candidate of prepare(firewall)) {
    if (ports.isEmpty(left)) break
    const hit = speaks(candidate, question.protocol) ? ports.intersect(candidate.ports, left) : []
    if (ports.isEmpty(hit) || !destinationMatches(candidate, question)) continue
    if (candidate.sources !== 'any' && !covers(candidate.sources, sources)) continue
    left = ports.subtract(left, hit)
    if (candidate.rule.action === 'Allow') allowed = ports.union(allowed, hit)
    rule ??= candidate.rule.name
  }
  const denied = ports.subtract(question.ports, allowed)
  const verdict = ports.isEmpty(denied) ? 'allow' : ports.isEmpty(allowed) ? 'deny' : 'part'
  return { verdict, allowed, denied, ...(rule === undefined ? {} : { rule }) }
}

/** A rule with its texts read. */
interface Prepared {
  readonly rule: FirewallRule
  readonly sources: CidrSet | 'any'
  readonly ports: PortSet
  readonly protocols: ReadonlySet<string>
  readonly everywhere: boolean
  readonly prefixes: CidrSet
}

/** The rules in the order in which the firewall asks them, read once per firewall. */
const prepare = memoWeak((firewall: FirewallFacts): readonly Prepared[] => {
  const inOrder = (type: FirewallRule['type']) =>
    firewall.rules.filter((rule) => rule.type === type).sort((a, b) => a.priority - b.priority)
  return [...inOrder('network'), ...inOrder('application')].map((rule) => ({
    rule,
    sources: rule.sources.includes('*') ? 'any' : fromCidrs(readPrefixes(rule.sources)),
    ports: readPorts(rule.ports),
    protocols: new Set(rule.protocols.map((protocol) => protocol.toLowerCase())),
    everywhere: rule.destinations.includes('*'),
    prefixes: fromCidrs(readPrefixes(rule.destinations)),
  }))
})

function speaks({ rule, protocols }: Prepared, asked: FirewallQuestion['protocol']): boolean {
  if (rule.type === 'application') return asked !== 'udp'
  return protocols.has('any') || asked === 'any' || protocols.has(asked)
}

function destinationMatches({ rule, everywhere, prefixes }: Prepared, { to }: FirewallQuestion): boolean {
  if (everywhere) return true
  switch (to.type) {
    case 'tag':
      return rule.type === 'network' && rule.destinations.some((text) => tagCovers(text, to.tag))
    case 'fqdn':
      return rule.destinations.some((text) => patternCovers(text, to.fqdn))
    case 'addresses': {
      if (rule.type !== 'network') return false
      const asked = fromCidrs(to.prefixes)
      return rule.action === 'Deny' ? overlaps(prefixes, asked) : covers(prefixes, asked)
    }
  }
}

/** True when a rule's name pattern covers the asked name, which may itself be a left-most wildcard. */
export function patternCovers(pattern: string, asked: string): boolean {
  if (pattern.toLowerCase() === asked.toLowerCase()) return true
  if (!asked.includes('*')) return matchesName(pattern, asked)
  return pattern.startsWith('*.') && asked.startsWith('*.') && matchesName(pattern, asked.slice(2))
}

function readPrefixes(texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => {
    const parsed = parseCidr(text.includes('/') ? text : `${text}/32`)
    return parsed.ok ? [parsed.value] : []
  })
}

function readPorts(text: string): PortSet {
  const parsed = ports.parsePorts(text)
  return parsed.ok ? parsed.value : []
}
