/** Traffic that Azure Machine Learning and its neighbours need: what must be allowed out, in, and inside a cluster. */
import type { CloudId } from './clouds'
import rows from './outbound.json'
import { SUBNET_SECURITY_RULES } from './subnetSecurity'
import {
  toTrafficRule,
  type Necessity,
  type TrafficPlace,
  type TrafficRow,
  type TrafficRule,
  type TrafficScenario,
} from './trafficRule'

export type { Necessity, TrafficPlace, TrafficRule, TrafficScenario } from './trafficRule'

/** All rows, in the order of the documents. */
export const TRAFFIC_RULES: readonly TrafficRule[] = [
  ...(rows as unknown as readonly TrafficRow[]).map(toTrafficRule),
  ...SUBNET_SECURITY_RULES,
]

const BY_ID = new Map(TRAFFIC_RULES.map((rule) => [rule.id, rule]))

/** The row with an id; undefined when there is none. */
export function trafficRule(id: string): TrafficRule | undefined {
  return BY_ID.get(id)
}

/** Every given part must match; an absent part matches all. */
export interface TrafficQuery {
  readonly appliesTo?: TrafficPlace
  readonly scenario?: TrafficScenario | readonly TrafficScenario[]
  readonly necessity?: Necessity | readonly Necessity[]
  readonly cloud?: CloudId
}

/** Rows of traffic that must be let out. */
export function outboundRules(query: TrafficQuery = {}): readonly TrafficRule[] {
  return TRAFFIC_RULES.filter((rule) => rule.direction === 'outbound' && matches(rule, query))
}

/** Rows of traffic that must be let in. */
export function inboundRules(query: TrafficQuery = {}): readonly TrafficRule[] {
  return TRAFFIC_RULES.filter((rule) => rule.direction === 'inbound' && matches(rule, query))
}

function matches(rule: TrafficRule, { appliesTo, scenario, necessity, cloud }: TrafficQuery): boolean {
  return (
    (appliesTo === undefined || rule.appliesTo.includes(appliesTo)) &&
    (scenario === undefined || oneOf(scenario, rule.scenario)) &&
    (necessity === undefined || oneOf(necessity, rule.necessity)) &&
    (cloud === undefined || rule.clouds.includes(cloud))
  )
}

function oneOf<T extends string>(wanted: T | readonly T[], value: T): boolean {
  return typeof wanted === 'string' ? wanted === value : wanted.includes(value)
}

/** Traffic of a cluster that only training on it causes. */
export function isForTrainingOnly({ condition }: TrafficRule): boolean {
  return condition?.includes('training only') === true
}

/** Values for the placeholders of hosts and addresses. */
export type Placeholders = Readonly<Record<string, string>>

/** Replaces `{name}` by its value and leaves unknown placeholders standing, so that a reader sees what is missing. */
export function fillPlaceholders(text: string, values: Placeholders): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Hosts of a row with its placeholders filled; empty when the row is not about hosts. */
export function hostsOf(rule: TrafficRule, values: Placeholders): readonly string[] {
  return rule.to.kind === 'fqdn' ? rule.to.hosts.map((host) => fillPlaceholders(host, values)) : []
}

/** A list of hosts that people edit, with the rows that print it. */
export interface HostSet {
  readonly id: string
  readonly hosts: readonly string[]
  readonly rules: readonly string[]
}

/** The host sets of one cloud: the union of what the rows of that cloud print. */
export function hostSets(cloud: CloudId): readonly HostSet[] {
  const sets = new Map<string, { hosts: Set<string>; rules: string[] }>()
  for (const { id, to, clouds } of TRAFFIC_RULES) {
    if (to.kind !== 'fqdn' || to.set === undefined || !clouds.includes(cloud)) continue
    const entry = sets.get(to.set) ?? { hosts: new Set(), rules: [] }
    for (const host of to.hosts) entry.hosts.add(host)
    entry.rules.push(id)
    sets.set(to.set, entry)
  }
  return [...sets].map(([id, { hosts, rules }]) => ({ id, hosts: [...hosts], rules }))
}
