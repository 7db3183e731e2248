/** The shape of a row of required traffic, and the way from the data files to it. */
import { fromCitation, type Citation } from './citation'
import type { CloudId } from './clouds'
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

/** A row as the data files write it: what is usual is left out. */
export interface TrafficRow
  extends
    Omit<TrafficRule, Defaulted>,
    Partial<Pick<TrafficRule, Exclude<Defaulted, 'source' | 'alsoSources'>>> {
  readonly source: Citation
  readonly alsoSources?: readonly Citation[]
}

const EVERY_CLOUD: readonly CloudId[] = ['AzurePublic', 'AzureGovernment', 'AzureChina']

/** Completes a row of a data file. */
export function toTrafficRule(row: TrafficRow): TrafficRule {
  return {
    ...row,
    automatic: row.automatic ?? false,
    from: row.from ?? { kind: 'any' },
    condition: row.condition,
    clouds: row.clouds ?? EVERY_CLOUD,
    notes: row.notes ?? [],
    confidence: row.confidence ?? 'documented',
    source: fromCitation(row.source),
    alsoSources: (row.alsoSources ?? []).map(fromCitation),
  }
}
