import { FIREWALL_PRIORITY } from '../facts/networkSemantics'
import type { azureFirewall } from '../kinds/azureFirewall'
import { formatCidr } from '../lib/cidr'
import { naturalCompare } from '../lib/naturalCompare'
import * as portSet from '../lib/portSet'
import type { PropertiesOf } from '../model/fields'
import { freeName } from './securityRows'
import { destinationOf, type Blocked } from '../reachability/subnetNeeds'

/** A row of a firewall's table. */
export type FirewallRow = PropertiesOf<(typeof azureFirewall)['fields']>['rules'][number]

/** A rule with the usual values beside what is given. */
export function firewallRow(rule: Partial<FirewallRow>): FirewallRow {
  return {
    type: 'network',
    collection: 'rules',
    name: 'rule',
    priority: 200,
    action: 'Allow',
    sources: ['*'],
    destinations: [],
    protocols: rule.type === 'application' ? ['Https'] : ['TCP'],
    ports: '443',
    translatedAddress: '',
    translatedPort: '',
    ...rule,
  }
}

/** The collections in which required rules are put. */
export const COLLECTION = { network: 'aml-required-net', application: 'aml-required-app' } as const

/**
 * The table with rules that let pass what is blocked: tags, and names on other ports than those of the web, by network rules;
 * names on the web's ports by application rules. Undefined when a deny stands before every free priority.
 */
export function withRequired(
  rows: readonly FirewallRow[],
  blocked: readonly Blocked[],
): readonly FirewallRow[] | undefined {
  const made: FirewallRow[] = [...rows]
  for (const group of grouped(blocked).values()) {
    const [first] = group as [Blocked, ...Blocked[]]
    const type = isWebName(first) ? 'application' : 'network'
    const priority = priorityFor(made, type)
    if (priority === undefined) return undefined
    const ports = portSet.formatPorts(first.denied)
    const what = first.need.to.type === 'tag' ? 'tags' : 'hosts'
    const row = firewallRow({
      type,
      collection: COLLECTION[type],
      name: freeName(made, `required-${what}-${first.need.protocol}-${ports.replaceAll(/[^0-9]+/g, '-')}`),
      priority,
      sources: first.segment.prefixes.map(formatCidr),
      destinations: [...new Set(group.map(({ need }) => destinationOf(need.to)))].sort(naturalCompare),
      protocols: protocolsOf(first, type),
      ports,
    })
    made.push(row)
  }
  return made
}

const WEB = { Http: 80, Https: 443 } as const

function isWebName({ need, denied }: Blocked): boolean {
  return (
    need.to.type === 'fqdn' &&
    need.protocol !== 'udp' &&
    portSet.covers(portSet.fromPorts(Object.values(WEB)), denied)
  )
}

function protocolsOf({ need, denied }: Blocked, type: FirewallRow['type']): readonly string[] {
  if (type === 'application')
    return Object.entries(WEB).flatMap(([name, port]) => (portSet.has(denied, port) ? [name] : []))
  return [need.protocol === 'any' ? 'Any' : need.protocol.toUpperCase()]
}

function grouped(blocked: readonly Blocked[]): ReadonlyMap<string, readonly Blocked[]> {
  const groups = new Map<string, Blocked[]>()
  for (const one of blocked) {
    const { need, denied, segment } = one
    const key = [segment.node, need.to.type, need.protocol, portSet.formatPorts(denied)].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

const STEP = 10

/** The priority of the collection for required rules: before the first deny of its type, and shared with no other collection. */
export function priorityFor(
  rows: readonly FirewallRow[],
  type: 'network' | 'application',
): number | undefined {
  const same = rows.filter((row) => row.type === type)
  const own = same.find((row) => row.collection === COLLECTION[type] && row.action === 'Allow')
  if (own) return own.priority
  const taken = new Set(same.map((row) => row.priority))
  const deny = Math.min(
    ...same.filter((row) => row.action === 'Deny').map((row) => row.priority),
    FIREWALL_PRIORITY.max + 1,
  )
  for (let priority = FIREWALL_PRIORITY.min; priority < deny; priority += STEP) {
    if (!taken.has(priority)) return priority
  }
  return undefined
}
