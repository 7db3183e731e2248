import { DEFAULT_SECURITY_RULES } from '../facts/networkSemantics'
import { empty, fromCidrs, covers, overlaps, type CidrSet } from '../lib/cidrSet'
import { parseCidr } from '../lib/cidr'
import * as ports from '../lib/portSet'
import type { PortSet } from '../lib/portSet'
import { memoWeak } from '../lib/memo'
import { memoEach } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { FilterRule, PacketFilter, Segment, Space } from '../model/network'
import type { Topology } from '../model/topology'
import { PUBLIC } from './addressClasses'
import { adjacenciesOf, filterOf, spaceOf } from './lookups'
import { tagCovers, sitesBehind } from './routes'

/** The far end of a flow as a filter sees it: a service tag, or addresses. */
export type Remote =
  | { readonly type: 'tag'; readonly tag: string }
  | { readonly type: 'addresses'; readonly set: CidrSet }

/** What is asked of a filter. */
export interface FilterQuestion {
  readonly direction: 'Inbound' | 'Outbound'
  readonly remote: Remote
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'any'
  readonly ports: PortSet
}

/** Which of the asked ports pass, and which rule decided them; `rule` is the first that decided anything. */
export interface FilterAnswer {
  readonly allowed: PortSet
  readonly denied: PortSet
  /** Name of the rule that denied, a default rule's name included. */
  readonly deniedBy?: string
  readonly allowedBy?: string
  /** True when a rule covers the remote only in part, so the answer is not certain. */
  readonly partial: boolean
}

const OPEN: Omit<FilterAnswer, 'allowed'> = { denied: [], partial: false }

/** What a subnet's security group says. A subnet without one lets everything pass. */
export function askFilter(topology: Topology, segment: Segment, question: FilterQuestion): FilterAnswer {
  const filter = filterOf(topology, segment)
  if (!filter) return { allowed: question.ports, ...OPEN }
  return decide(sorted(filter, question.direction), question, virtualNetworkOf(topology, segment.space))
}

/** True when all asked ports pass for certain. */
export function allAllowed(answer: FilterAnswer): boolean {
  return ports.isEmpty(answer.denied) && !answer.partial
}

function decide(
  rules: readonly FilterRule[],
  question: FilterQuestion,
  virtualNetwork: CidrSet,
): FilterAnswer {
  let left = question.ports
  let allowed: PortSet = []
  let denied: PortSet = []
  let partial = false
  let deniedBy: string | undefined
  let allowedBy: string | undefined
  for (const rule of rules) {
    if (ports.isEmpty(left)) break
    if (!protocolMatches(rule.protocol, question.protocol)) continue
    const match = remoteMatches(rule, question, virtualNetwork)
    if (match === 'no') continue
    const taken = ports.intersect(portsOf(rule), left)
    if (ports.isEmpty(taken)) continue
    if (match === 'part') {
      partial = true
      continue
    }
    left = ports.subtract(left, taken)
    if (rule.access === 'Allow') {
      allowed = ports.union(allowed, taken)
      allowedBy ??= rule.name
    } else {
      denied = ports.union(denied, taken)
      deniedBy ??= rule.name
    }
  }
  return {
    allowed,
    denied: ports.union(denied, left),
    partial,
    ...(deniedBy === undefined && ports.isEmpty(left) ? {} : { deniedBy: deniedBy ?? 'the default rules' }),
    ...(allowedBy === undefined ? {} : { allowedBy }),
  }
}

/** Rules outlive the facts that hold them, so their ports are read once for many edits; unreadable ones match nothing. */
const portsOf = memoWeak((rule: FilterRule): PortSet => {
  const parsed = ports.parsePorts(rule.ports)
  return parsed.ok ? parsed.value : []
})

const DEFAULT_RULES: readonly FilterRule[] = DEFAULT_SECURITY_RULES.map(
  ({ name, direction, priority, access, source, destination }) => ({
    name,
    direction,
    priority,
    access,
    protocol: '*',
    sources: [source],
    sourcePorts: '*',
    destinations: [destination],
    ports: '*',
  }),
)

const sortedRules = memoWeak((filter: PacketFilter) => {
  const all = [...filter.rules, ...DEFAULT_RULES].sort((a, b) => a.priority - b.priority)
  return {
    Inbound: all.filter((rule) => rule.direction === 'Inbound'),
    Outbound: all.filter((rule) => rule.direction === 'Outbound'),
  }
})

function sorted(filter: PacketFilter, direction: FilterRule['direction']): readonly FilterRule[] {
  return sortedRules(filter)[direction]
}

function protocolMatches(rule: string, asked: FilterQuestion['protocol']): boolean {
  return rule === '*' || asked === 'any' || rule.toLowerCase() === asked
}

type Match = 'yes' | 'no' | 'part'

function remoteMatches(rule: FilterRule, question: FilterQuestion, virtualNetwork: CidrSet): Match {
  const texts = question.direction === 'Outbound' ? rule.destinations : rule.sources
  const results = texts.map((text) =>
    question.remote.type === 'tag'
      ? tagMatches(text, question.remote.tag)
      : addressesMatch(text, question.remote.set, virtualNetwork),
  )
  if (results.includes('yes')) return 'yes'
  return results.includes('part') ? 'part' : 'no'
}

function tagMatches(text: string, tag: string): Match {
  if (text === '*' || text === '0.0.0.0/0' || tagCovers(text, tag)) return 'yes'
  const rule = text.toLowerCase()
  if (rule === 'internet') return tag.toLowerCase() === 'virtualnetwork' ? 'no' : 'yes'
  // A regional tag covers a part of the global one.
  return tagCovers(tag, text) ? 'part' : 'no'
}

function addressesMatch(text: string, asked: CidrSet, virtualNetwork: CidrSet): Match {
  if (text === '*') return 'yes'
  const rule = text.toLowerCase()
  if (rule === 'virtualnetwork') return setMatch(virtualNetwork, asked)
  if (rule === 'internet') return setMatch(PUBLIC, asked)
  const parsed = parseCidr(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`)
  if (parsed.ok) return setMatch(fromCidrs([parsed.value]), asked)
  // Other tags stand for public addresses that the drawing does not list.
  return overlaps(PUBLIC, asked) ? 'part' : 'no'
}

function setMatch(rule: CidrSet, asked: CidrSet): Match {
  if (covers(rule, asked)) return 'yes'
  return overlaps(rule, asked) ? 'part' : 'no'
}

const addressesOfTag = memoEach((topology: Topology, space: Space): CidrSet =>
  fromCidrs(spacesInTag(topology, space.node).flatMap((id) => spaceOf(topology, id)?.prefixes ?? [])),
)

/**
 * Addresses of the tag VirtualNetwork as a subnet of the space sees it: own space, peers, and what the gateway in use
 * knows. A default route may widen it by the documents; an allow answer does not count on that.
 */
export function virtualNetworkOf(topology: Topology, id: NodeId): CidrSet {
  const space = spaceOf(topology, id)
  return space ? addressesOfTag(topology, space) : empty
}

function spacesInTag(topology: Topology, space: NodeId): readonly NodeId[] {
  const peers = adjacenciesOf(topology, space)
    .filter(({ type, aSide, bSide }) => type === 'peering' && aSide.access && bSide.access)
    .flatMap(({ a, b }) => [a, b])
  const sites = sitesBehind(topology, space).map(({ site }) => site)
  return [...new Set([space, ...peers, ...sites])]
}
