import { parseCidr, type Cidr } from '../lib/cidr'
import { covers, fromCidrs, overlaps } from '../lib/cidrSet'
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
  let left = question.ports
  let allowed: PortSet = []
  let rule: string | undefined
  for (const type of ['network', 'application'] as const) {
    for (const candidate of inOrder(firewall, type)) {
      if (!sourceMatches(candidate, question.sources)) continue
      const hit = ports.intersect(portsOf(candidate, question), left)
      if (ports.isEmpty(hit) || !destinationMatches(candidate, question)) continue
      left = ports.subtract(left, hit)
      if (candidate.action === 'Allow') allowed = ports.union(allowed, hit)
      rule ??= candidate.name
    }
  }
  const denied = ports.subtract(question.ports, allowed)
  const verdict = ports.isEmpty(denied) ? 'allow' : ports.isEmpty(allowed) ? 'deny' : 'part'
  return { verdict, allowed, denied, ...(rule === undefined ? {} : { rule }) }
}

function inOrder(firewall: FirewallFacts, type: FirewallRule['type']): readonly FirewallRule[] {
  return firewall.rules.filter((rule) => rule.type === type).sort((a, b) => a.priority - b.priority)
}

function sourceMatches(rule: FirewallRule, sources: readonly Cidr[]): boolean {
  if (rule.sources.includes('*')) return true
  return covers(fromCidrs(readPrefixes(rule.sources)), fromCidrs(sources))
}

/** The ports that the rule decides for the asked protocol. */
function portsOf(rule: FirewallRule, question: FirewallQuestion): PortSet {
  if (rule.type === 'application') {
    return question.protocol === 'udp' ? [] : readPorts(rule.ports)
  }
  const protocols = rule.protocols.map((protocol) => protocol.toLowerCase())
  const matches =
    protocols.includes('any') || question.protocol === 'any' || protocols.includes(question.protocol)
  return matches ? readPorts(rule.ports) : []
}

function destinationMatches(rule: FirewallRule, { to }: FirewallQuestion): boolean {
  return rule.destinations.some((text) => {
    if (text === '*') return true
    switch (to.type) {
      case 'tag':
        return rule.type === 'network' && tagCovers(text, to.tag)
      case 'fqdn':
        return patternCovers(text, to.fqdn)
      case 'addresses': {
        if (rule.type !== 'network') return false
        const set = fromCidrs(readPrefixes([text]))
        const asked = fromCidrs(to.prefixes)
        return rule.action === 'Deny' ? overlaps(set, asked) : covers(set, asked)
      }
    }
  })
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
