/** Names of a workspace and its endpoints, what they resolve to, and what a DNS server must forward. */
import type { CloudId, PerCloud } from './clouds'
import { cite, type Confidence, type Source } from './source'

/** Which of the addresses of the workspace endpoint a name resolves to. */
export type WorkspaceAddressGroup = 'api' | 'notebooks' | 'inference'

export type WorkspaceRecordId =
  | 'workspaceApi'
  | 'workspaceCertApi'
  | 'notebooks'
  | 'onlineEndpoint'
  | 'computeInstance'
  | 'computeInstanceSsh'
  | 'serverlessApi'

/**
 * A host name that clients ask for. Placeholders: `{workspaceGuid}`, `{region}`, `{workspaceNameTruncated}`
 * (cut so that the first label stays within 63 characters), `{endpointName}`, `{instanceName}`.
 */
export interface WorkspaceRecord {
  readonly id: WorkspaceRecordId
  readonly fqdn: PerCloud<string | null>
  /** Another spelling that other articles give for the same name. */
  readonly alternateFqdn: PerCloud<string | null> | undefined
  /** `null`: not answered by the workspace endpoint. */
  readonly addressGroup: WorkspaceAddressGroup | null
  readonly note: string
  readonly confidence: Confidence
  readonly source: Source
}

const RECORDS = cite(
  'machine-learning/how-to-custom-dns',
  'Manual DNS server integration > Retrieve Private Endpoint FQDNs',
)

type Names = readonly [AzurePublic: string | null, AzureGovernment: string | null, AzureChina: string | null]

function perCloud([AzurePublic, AzureGovernment, AzureChina]: Names): PerCloud<string | null> {
  return { AzurePublic, AzureGovernment, AzureChina }
}

function record(
  id: WorkspaceRecordId,
  addressGroup: WorkspaceAddressGroup | null,
  names: Names,
  note: string,
  alternate?: Names,
): WorkspaceRecord {
  return {
    id,
    fqdn: perCloud(names),
    alternateFqdn: alternate === undefined ? undefined : perCloud(alternate),
    addressGroup,
    note,
    confidence: alternate === undefined ? 'documented' : 'contradictory',
    source: RECORDS,
  }
}

export const WORKSPACE_RECORDS: readonly WorkspaceRecord[] = [
  record(
    'workspaceApi',
    'api',
    [
      '{workspaceGuid}.workspace.{region}.api.azureml.ms',
      '{workspaceGuid}.workspace.{region}.api.ml.azure.us',
      '{workspaceGuid}.workspace.{region}.api.ml.azure.cn',
    ],
    'Workspace API.',
  ),
  record(
    'workspaceCertApi',
    'api',
    [
      '{workspaceGuid}.workspace.{region}.cert.api.azureml.ms',
      '{workspaceGuid}.workspace.{region}.cert.api.ml.azure.us',
      '{workspaceGuid}.workspace.{region}.cert.api.ml.azure.cn',
    ],
    'Client-certificate API; same address as the API.',
  ),
  record(
    'notebooks',
    'notebooks',
    [
      'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.notebooks.azure.net',
      'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.notebooks.usgovcloudapi.net',
      'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.notebooks.chinacloudapi.cn',
    ],
    'The first label has at most 63 characters; the workspace name is cut to fit.',
  ),
  record(
    'onlineEndpoint',
    'inference',
    [
      '{endpointName}.{region}.inference.ml.azure.com',
      '{endpointName}.{region}.inference.ml.azure.us',
      '{endpointName}.{region}.inference.ml.azure.cn',
    ],
    'Scoring host of a managed online endpoint.',
  ),
  record(
    'computeInstance',
    'api',
    [
      '{instanceName}.{region}.instances.ml.azure.ms',
      '{instanceName}.{region}.instances.ml.azure.us',
      '{instanceName}.{region}.instances.ml.azure.ms',
    ],
    'Points at the workspace endpoint, never at the compute instance; reachable only inside the virtual network.',
    [
      '{instanceName}.{region}.instances.azureml.ms',
      '{instanceName}.{region}.instances.azureml.us',
      '{instanceName}.{region}.instances.azureml.cn',
    ],
  ),
  record(
    'computeInstanceSsh',
    'api',
    [
      '{instanceName}-22.{region}.instances.ml.azure.ms',
      '{instanceName}-22.{region}.instances.ml.azure.us',
      '{instanceName}-22.{region}.instances.ml.azure.ms',
    ],
    'Only for SSH through the command line with compute that has no public IP address.',
    ['{instanceName}-22.{region}.instances.azureml.ms', null, null],
  ),
  record('serverlessApi', null, ['models.ai.azure.com', null, null], 'Serverless API deployments.'),
]

/** The name in a privatelink zone to which the public name of a workspace host points. */
export interface WorkspaceAlias {
  readonly record: WorkspaceRecordId
  readonly target: PerCloud<string>
  /** Record in the zone that answers for all names of its kind, `null` when each name has its own. */
  readonly wildcard: string | null
  readonly source: Source
}

const RESOLUTION = cite('machine-learning/how-to-custom-dns', 'Workspace DNS resolution path')

export const WORKSPACE_ALIASES: readonly WorkspaceAlias[] = [
  {
    record: 'workspaceApi',
    target: {
      AzurePublic: '{workspaceGuid}.workspace.{region}.privatelink.api.azureml.ms',
      AzureGovernment: '{workspaceGuid}.workspace.{region}.privatelink.api.ml.azure.us',
      AzureChina: '{workspaceGuid}.workspace.{region}.privatelink.api.ml.azure.cn',
    },
    wildcard: null,
    source: RESOLUTION,
  },
  {
    record: 'notebooks',
    target: {
      AzurePublic:
        'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.privatelink.notebooks.azure.net',
      AzureGovernment:
        'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.privatelink.notebooks.usgovcloudapi.net',
      AzureChina:
        'ml-{workspaceNameTruncated}-{region}-{workspaceGuid}.{region}.privatelink.notebooks.chinacloudapi.cn',
    },
    wildcard: null,
    source: RESOLUTION,
  },
  {
    record: 'onlineEndpoint',
    target: {
      AzurePublic: '{endpointName}.{workspaceGuid}.inference.{region}.privatelink.api.azureml.ms',
      AzureGovernment: '{endpointName}.{workspaceGuid}.inference.{region}.privatelink.api.ml.azure.us',
      AzureChina: '{endpointName}.{workspaceGuid}.inference.{region}.privatelink.api.ml.azure.cn',
    },
    wildcard: '*.{workspaceGuid}.inference.{region}',
    source: RESOLUTION,
  },
]

/** Suffixes that a DNS server forwards so that workspace names resolve to private addresses. */
export interface ForwardingSet {
  /** Where the server stands. */
  readonly server: 'azure' | 'onPremises'
  readonly suffixes: PerCloud<readonly string[]>
  /** Where the queries go: Azure DNS, or a server in the hub that can ask Azure DNS. */
  readonly target: 'azureDns' | 'serverInVirtualNetwork'
  readonly source: Source
}

export const WORKSPACE_FORWARDING: readonly ForwardingSet[] = [
  {
    server: 'azure',
    suffixes: {
      AzurePublic: [
        'api.azureml.ms',
        'notebooks.azure.net',
        'instances.ml.azure.ms',
        'aznbcontent.net',
        'inference.ml.azure.com',
      ],
      AzureGovernment: [
        'api.ml.azure.us',
        'notebooks.usgovcloudapi.net',
        'instances.ml.azure.us',
        'aznbcontent.net',
        'inference.ml.azure.us',
      ],
      AzureChina: [
        'api.ml.azure.cn',
        'notebooks.chinacloudapi.cn',
        'instances.ml.azure.ms',
        'aznbcontent.net',
        'inference.ml.azure.cn',
      ],
    },
    target: 'azureDns',
    source: cite(
      'machine-learning/how-to-custom-dns',
      'Example: Custom DNS Server hosted in virtual network',
    ),
  },
  {
    server: 'onPremises',
    suffixes: {
      AzurePublic: [
        'api.azureml.ms',
        'notebooks.azure.net',
        'instances.ml.azure.ms',
        'inference.ml.azure.com',
      ],
      AzureGovernment: [
        'api.ml.azure.us',
        'notebooks.usgovcloudapi.net',
        'instances.ml.azure.us',
        'inference.ml.azure.us',
      ],
      AzureChina: [
        'api.ml.azure.cn',
        'notebooks.chinacloudapi.cn',
        'instances.ml.azure.ms',
        'inference.ml.azure.cn',
      ],
    },
    target: 'serverInVirtualNetwork',
    source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted on-premises'),
  },
]

/** Compute instance suffixes that the other articles give; articles disagree, so a server forwards both. */
export const INSTANCE_SUFFIXES_ELSEWHERE: PerCloud<string> = {
  AzurePublic: 'instances.azureml.ms',
  AzureGovernment: 'instances.azureml.us',
  AzureChina: 'instances.azureml.cn',
}

/** Where {@link INSTANCE_SUFFIXES_ELSEWHERE} stands. */
export const INSTANCE_SUFFIXES_SOURCE = cite(
  'private-link/private-endpoint-dns',
  'Commercial > AI + Machine Learning',
)

/** All suffixes that a DNS server in the given place forwards for a workspace, both spellings of compute instances included. */
export function workspaceForwarding(server: ForwardingSet['server'], cloud: CloudId): readonly string[] {
  const documented = WORKSPACE_FORWARDING.find((set) => set.server === server)?.suffixes[cloud] ?? []
  return [...documented, INSTANCE_SUFFIXES_ELSEWHERE[cloud]]
}

/** A documented law of name resolution around private endpoints. */
export interface DnsFact {
  readonly id: string
  readonly statement: string
  readonly source: Source
}

const IN_VNET = cite(
  'machine-learning/how-to-custom-dns',
  'Example: Custom DNS Server hosted in virtual network',
)
const ON_PREMISES = cite(
  'machine-learning/how-to-custom-dns',
  'Example: Custom DNS Server hosted on-premises',
)
const WITHOUT_SERVER = cite(
  'private-link/private-endpoint-dns (earlier edition)',
  'Virtual network workloads without custom DNS server',
)

export const DNS_FACTS: readonly DnsFact[] = [
  {
    id: 'zone-linked-to-dns-server-vnet',
    statement: 'Private zones are linked to the virtual network that hosts the custom DNS server.',
    source: IN_VNET,
  },
  {
    id: 'pe-dns-integration-on',
    statement:
      'The workspace endpoint uses private DNS integration (a zone group) with both workspace zones.',
    source: IN_VNET,
  },
  {
    id: 'wireserver-only-in-vnet',
    statement:
      '168.63.129.16 answers only from inside a virtual network, so on-premises needs an intermediate server or resolver.',
    source: ON_PREMISES,
  },
  {
    id: 'vpn-custom-dns-needs-azure-dns',
    statement: 'VPN gateway plus custom DNS on the virtual network: keep 168.63.129.16 in the server list.',
    source: ON_PREMISES,
  },
  {
    id: 'hub-spoke-link-all',
    statement:
      'Without custom DNS, the same zone is linked to every virtual network with clients, hub and spokes.',
    source: WITHOUT_SERVER,
  },
  {
    id: 'single-zone-per-name',
    statement: 'Keep one zone per name; a second zone of the same name needs its records merged by hand.',
    source: WITHOUT_SERVER,
  },
  {
    id: 'no-two-endpoints-same-service-same-zone',
    statement: 'Two endpoints of the same service that register into one zone overwrite the first A record.',
    source: cite('private-link/private-endpoint-dns', 'introduction caution'),
  },
  {
    id: 'auto-records-need-standard-names',
    statement: 'Records are written automatically only with the recommended zone names.',
    source: cite('private-link/private-endpoint-dns', 'Azure services DNS zone configuration'),
  },
  {
    id: 'hub-project-inherits',
    statement: 'Project workspaces reuse the names of their hub.',
    source: RESOLUTION,
  },
  {
    id: 'azure-firewall-as-forwarder',
    statement: 'The DNS proxy of Azure Firewall can serve as forwarder (Standard and Premium).',
    source: cite('firewall/features-by-sku', 'Feature comparison table'),
  },
  {
    id: 'browser-dns-over-https',
    statement: 'DNS over HTTPS in a browser may bypass the private zone.',
    source: cite('machine-learning/how-to-configure-private-link', 'Limitations'),
  },
]
