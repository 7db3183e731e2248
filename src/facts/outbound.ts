/** Traffic that Azure Machine Learning and its neighbours need: what must be allowed out, in, and inside a cluster. */
import { fromCitation, type Citation } from './citation'
import type { CloudId } from './clouds'
import rows from './outbound.json'
import type { ServiceTagName } from './serviceTags'
import type { Confidence, Source } from './source'

/** Where the traffic starts (outbound) or ends (inbound). */
export type TrafficPlace = 'custom-vnet' | 'managed-vnet' | 'aks' | 'arc' | 'hub'

/** The situation in which the documents list a row. */
export type TrafficScenario =
  | 'base'
  | 'public-ip-compute'
  | 'public-ip-compute-legacy'
  | 'attached-vm-hdinsight'
  | 'managed-vnet-required'
  | 'managed-inference-ingress'
  | 'monitoring'
  | 'private-endpoints'
  | 'firewall-before-storage-pe'
  | 'hbi'
  | 'restricted-nsg-inference'
  | 'studio-from-inside-vnet'
  | 'aml-registry'
  | 'data-exfiltration-prevention'
  | 'replace-afd-frontend'
  | 'compute-creation-fqdn'
  | 'fqdn-firewall'
  | 'packages'
  | 'vscode'
  | 'kubernetes'
  | 'aks-base'
  | 'batch-endpoint'
  | 'prompt-flow'
  | 'selected-ip-inbound'
  | 'serverless-spark'
  | 'on-prem-https'
  | 'user-defined'
  | 'bastion-subnet-nsg'
  | 'appgw-subnet-nsg'

export type Necessity = 'required' | 'recommended' | 'situational' | 'legacy' | 'info'

/**
 * One end of a traffic row. Hosts and addresses may hold `{region}`, `{storage}`, `{acr}`, `{workspaceId}` and the like;
 * a host that starts with `*.` is a wildcard.
 */
export type TrafficEnd =
  | { readonly kind: 'any' }
  | { readonly kind: 'serviceTag'; readonly tag: ServiceTagName; readonly regional?: true }
  /** `set` names a list that people edit, such as the hosts of the Python package index. */
  | { readonly kind: 'fqdn'; readonly hosts: readonly string[]; readonly set?: string }
  | { readonly kind: 'privateEndpoint'; readonly service: string; readonly groupId?: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'workload'; readonly name: string }
  | { readonly kind: 'described'; readonly text: string }

export interface TrafficRule {
  readonly id: string
  readonly direction: 'outbound' | 'inbound' | 'inCluster'
  readonly scenario: TrafficScenario
  readonly appliesTo: readonly TrafficPlace[]
  readonly necessity: Necessity
  /** The service creates it itself. */
  readonly automatic: boolean
  readonly from: TrafficEnd
  readonly to: TrafficEnd
  readonly protocol: 'TCP' | 'UDP' | 'Any'
  /** Single ports or ranges `a-b`; `*` for all. Empty: the documents state none. */
  readonly ports: readonly string[]
  readonly purpose: string
  /** When the row is needed; undefined when always. */
  readonly condition: string | undefined
  readonly clouds: readonly CloudId[]
  /** Whether the destination could take data that an attacker writes. */
  readonly write: 'yes' | 'no' | 'unknown'
  readonly notes: readonly string[]
  readonly confidence: Confidence
  readonly source: Source
  readonly alsoSources: readonly Source[]
}

type Defaulted =
  | 'automatic'
  | 'from'
  | 'condition'
  | 'clouds'
  | 'notes'
  | 'confidence'
  | 'source'
  | 'alsoSources'

interface Row
  extends
    Omit<TrafficRule, Defaulted>,
    Partial<Pick<TrafficRule, Exclude<Defaulted, 'source' | 'alsoSources'>>> {
  readonly source: Citation
  readonly alsoSources?: readonly Citation[]
}

const EVERY_CLOUD: readonly CloudId[] = ['AzurePublic', 'AzureGovernment', 'AzureChina']

/** All rows, in the order of the documents. */
export const TRAFFIC_RULES: readonly TrafficRule[] = (rows as unknown as readonly Row[]).map((row) => ({
  ...row,
  automatic: row.automatic ?? false,
  from: row.from ?? { kind: 'any' },
  condition: row.condition,
  clouds: row.clouds ?? EVERY_CLOUD,
  notes: row.notes ?? [],
  confidence: row.confidence ?? 'documented',
  source: fromCitation(row.source),
  alsoSources: (row.alsoSources ?? []).map(fromCitation),
}))

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
