/** Managed or custom network: the documented comparison, and the laws of modes, endpoints and targets. */
import { cite, type Source } from './source'

/** Outbound isolation of a managed network, in the spelling of the resource type. */
export type IsolationMode = 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound'

export interface ComparisonRow {
  readonly id: string
  readonly question: string
  readonly managed: string
  readonly custom: string
  readonly source: Source
}

const COMPARISON = cite(
  'machine-learning/concept-network-isolation-configurations',
  'When to use managed or custom virtual networks',
)

function row(id: string, question: string, managed: string, custom: string): ComparisonRow {
  return { id, question, managed, custom, source: COMPARISON }
}

export const MANAGED_VERSUS_CUSTOM: readonly ComparisonRow[] = [
  row('host', 'Who hosts the virtual network of the compute?', 'Microsoft tenant', 'customer tenant'),
  row('onlineEndpoints', 'Managed online endpoints', 'yes', 'no (legacy method only)'),
  row('serverlessSpark', 'Serverless Spark', 'yes', 'no'),
  row('foundationModels', 'Foundation models and no-code MLflow', 'yes', 'no'),
  row('kubernetes', 'Kubernetes or AKS compute', 'no', 'yes'),
  row('onPremisesOther', 'On-premises without HTTP(S)', 'no', 'yes'),
  row('onPremisesHttp', 'On-premises over HTTP(S)', 'through Application Gateway', 'yes'),
  row('ownFirewall', 'Own firewall and flow logs', 'no', 'yes'),
  row('firewallCost', 'Cost of a firewall', 'only with FQDN rules', 'own firewall'),
  row('newFeatures', 'New features first', 'yes', 'no'),
  row('effort', 'Effort', 'low', 'high'),
]

/** Whether the isolation mode of an existing workspace can be switched. */
export interface ModeTransition {
  readonly from: IsolationMode
  readonly to: IsolationMode
  /** `doubtful`: the documents disagree; treat it as blocked. */
  readonly verdict: 'allowed' | 'forbidden' | 'doubtful'
  readonly note: string | undefined
  readonly source: Source
}

const ARCHITECTURE = cite(
  'machine-learning/how-to-managed-network',
  'Managed Virtual Network Architecture (note)',
)

function transition(
  from: IsolationMode,
  to: IsolationMode,
  verdict: ModeTransition['verdict'],
  note?: string,
  source: Source = ARCHITECTURE,
): ModeTransition {
  return { from, to, verdict, note, source }
}

export const MODE_TRANSITIONS: readonly ModeTransition[] = [
  transition('Disabled', 'AllowInternetOutbound', 'allowed'),
  transition('Disabled', 'AllowOnlyApprovedOutbound', 'allowed'),
  transition('AllowInternetOutbound', 'Disabled', 'forbidden'),
  transition('AllowOnlyApprovedOutbound', 'Disabled', 'forbidden'),
  transition('AllowOnlyApprovedOutbound', 'AllowInternetOutbound', 'forbidden'),
  transition(
    'AllowInternetOutbound',
    'AllowOnlyApprovedOutbound',
    'doubtful',
    'The Spark section says it is not possible; the note that lists blocked switches omits it.',
    cite('machine-learning/how-to-managed-network', 'Configure for serverless Spark jobs (Python note)'),
  ),
]

/** The row of a switch; undefined for staying in a mode. */
export function modeTransition(from: IsolationMode, to: IsolationMode): ModeTransition | undefined {
  return MODE_TRANSITIONS.find((candidate) => candidate.from === from && candidate.to === to)
}

/** Inbound and outbound flags of an online endpoint under the legacy method. */
export interface LegacyEndpointRow {
  readonly endpointPublicAccess: boolean
  readonly deploymentEgressPublicAccess: boolean
  readonly supported: boolean
  readonly note: string | undefined
  readonly source: Source
}

const LEGACY = cite('machine-learning/concept-secure-online-endpoint', 'Appendix')
const NEEDS_PUBLIC_WORKSPACE = 'The workspace must allow public access.'

export const LEGACY_ENDPOINT_MATRIX: readonly LegacyEndpointRow[] = [false, true].flatMap((endpoint) =>
  [false, true].map((egress) => ({
    endpointPublicAccess: endpoint,
    deploymentEgressPublicAccess: egress,
    supported: true,
    note: egress ? NEEDS_PUBLIC_WORKSPACE : undefined,
    source: LEGACY,
  })),
)

/** Who honours the selected addresses of a workspace that has managed online endpoints. */
export interface SelectedIpsRow {
  readonly workspaceAccess: 'disabled' | 'selectedIps'
  readonly endpointPublicAccess: boolean
  readonly workspaceHonoursIps: boolean
  readonly endpointHonoursIps: boolean
  readonly source: Source
}

const SELECTED_IPS = cite(
  'machine-learning/how-to-configure-private-link',
  'Scenario: Managed online endpoints with access from selected IP addresses',
)

export const SELECTED_IPS_MATRIX: readonly SelectedIpsRow[] = (['disabled', 'selectedIps'] as const).flatMap(
  (workspaceAccess) =>
    [false, true].map((endpointPublicAccess) => ({
      workspaceAccess,
      endpointPublicAccess,
      workspaceHonoursIps: workspaceAccess === 'selectedIps',
      endpointHonoursIps: endpointPublicAccess,
      source: SELECTED_IPS,
    })),
)

/** A service that outbound rules of type private endpoint can target. */
export interface ManagedEndpointTarget {
  readonly service: string
  /** ARM types; a target may be of several. */
  readonly resourceTypes: readonly string[]
  /** Whether the role that lets the workspace approve its own endpoints covers it. */
  readonly approverRole: boolean
  readonly source: Source
}

const TARGETS = cite('machine-learning/how-to-managed-network', 'Private endpoints')
const target = (
  service: string,
  resourceTypes: readonly string[],
  approverRole = true,
): ManagedEndpointTarget => ({
  service,
  resourceTypes,
  approverRole,
  source: TARGETS,
})

export const MANAGED_ENDPOINT_TARGETS: readonly ManagedEndpointTarget[] = [
  target('Azure Machine Learning', ['Microsoft.MachineLearningServices/workspaces']),
  target('Azure Machine Learning registry', ['Microsoft.MachineLearningServices/registries']),
  target('Storage (all sub-resources)', ['Microsoft.Storage/storageAccounts']),
  target('Container Registry', ['Microsoft.ContainerRegistry/registries']),
  target('Key Vault', ['Microsoft.KeyVault/vaults']),
  target('AI services', ['Microsoft.CognitiveServices/accounts']),
  target('AI Search', ['Microsoft.Search/searchServices']),
  target('SQL Server', ['Microsoft.Sql/servers']),
  target('Data Factory', ['Microsoft.DataFactory/factories'], false),
  target('Cosmos DB (all sub-resources)', ['Microsoft.DocumentDB/databaseAccounts']),
  target('Event Hubs', ['Microsoft.EventHub/namespaces']),
  target('Redis', ['Microsoft.Cache/redis']),
  target('Databricks', ['Microsoft.Databricks/workspaces'], false),
  target('MariaDB', ['Microsoft.DBforMariaDB/servers'], false),
  target('PostgreSQL, single and flexible', [
    'Microsoft.DBforPostgreSQL/servers',
    'Microsoft.DBforPostgreSQL/flexibleServers',
  ]),
  target('MySQL', ['Microsoft.DBforMySQL/servers', 'Microsoft.DBforMySQL/flexibleServers']),
  target('API Management', ['Microsoft.ApiManagement/service']),
  target('Application Insights, through a private link scope', ['Microsoft.Insights/privateLinkScopes']),
  target('Application Gateway', ['Microsoft.Network/applicationGateways']),
]

/** The target row of a resource type; undefined when the documents do not list it. */
export function managedEndpointTarget(resourceType: string): ManagedEndpointTarget | undefined {
  const wanted = resourceType.toLowerCase()
  return MANAGED_ENDPOINT_TARGETS.find((row) =>
    row.resourceTypes.some((type) => type.toLowerCase() === wanted),
  )
}

/** Ports that FQDN rules of a managed network may name. */
export const MANAGED_FQDN_PORTS = {
  ports: ['80', '443'],
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
} as const

/** The firewall that the first FQDN rule of a managed network creates; Premium is not offered. */
export const MANAGED_FIREWALL = {
  tiers: ['Standard', 'Basic'],
  default: 'Standard',
  source: cite(
    'machine-learning/how-to-managed-network',
    'Select an Azure Firewall version for allowed only approved outbound',
  ),
} as const

/** What an Application Gateway between a managed network and a site must be called. */
export const ON_PREMISES_GATEWAY = {
  /** Fewest labels of the names that a private endpoint rule gives to it. */
  fewestLabels: 3,
  /** Longest its name and the name of its private link configuration may be together. */
  longestName: 70,
  source: cite('machine-learning/how-to-access-on-premises-resources', 'Configure Azure Application Gateway'),
} as const
