/** Where documents contradict each other or were overtaken: what the older one says, what the newer one says, what holds here. */
import { cite, type Source } from './source'

export interface SupersededClaim {
  readonly id: string
  readonly topic: string
  /** The claim that no longer holds, or the weaker of two. */
  readonly older: string
  /** The claim that holds, or the other one. */
  readonly newer: string
  /** What this product does about it. */
  readonly decision: string
  /** `superseded`: the newer edition wins; `contradiction`: current documents disagree. */
  readonly type: 'superseded' | 'contradiction'
  /** Requirements that word one of the two claims. */
  readonly requirements: readonly string[]
  readonly olderSource: Source
  readonly newerSource: Source
}

const EARLIER_OVERVIEW = 'machine-learning/how-to-network-security-overview (earlier edition)'
const OVERVIEW = 'machine-learning/how-to-network-security-overview'
const FIREWALL = 'machine-learning/how-to-access-azureml-behind-firewall'
const EXFILTRATION = 'machine-learning/how-to-prevent-data-loss-exfiltration'
const CUSTOM_DNS = 'machine-learning/how-to-custom-dns'
const MANAGED = 'machine-learning/how-to-managed-network'
const PRIVATE_LINK = 'machine-learning/how-to-configure-private-link'
const WORKSPACE_VNET = 'machine-learning/how-to-secure-workspace-vnet'
const TRAINING = 'machine-learning/how-to-secure-training-vnet'
const TUTORIAL = 'machine-learning/tutorial-create-secure-workspace-vnet'
const PARITY = 'machine-learning/reference-machine-learning-cloud-parity'
const REGISTRY = 'machine-learning/how-to-registry-network-isolation'

export const SUPERSEDED_CLAIMS: readonly SupersededClaim[] = [
  {
    id: 'private-link-other-clouds',
    topic: 'Private link in Azure Government and 21Vianet',
    older: 'Private link for Azure Machine Learning is not available there.',
    newer: 'It is available there; isolation of online endpoints and Kubernetes compute are not.',
    decision: 'Private endpoints are offered in all clouds; the features that are missing raise a finding.',
    type: 'superseded',
    requirements: ['GOV-005'],
    olderSource: cite(EARLIER_OVERVIEW, 'Secure the workspace and associated resources > limitations'),
    newerSource: cite(PARITY, 'Azure Machine Learning Features / Azure operated by 21Vianet'),
  },
  {
    id: 'everything-in-one-vnet',
    topic: 'All resources in one virtual network',
    older: 'Workspace, storage, key vault, registry and compute must be in the same virtual network.',
    newer:
      'Only the endpoints of the workspace and its default storage must be; key vault and registry may be peered.',
    decision: 'Peered key vault and registry pass.',
    type: 'superseded',
    requirements: ['PLC-006'],
    olderSource: cite(EARLIER_OVERVIEW, 'Secure the workspace and associated resources > limitations'),
    newerSource: cite(OVERVIEW, 'Secure the workspace and associated resources > Limitations'),
  },
  {
    id: 'aks-same-vnet',
    topic: 'AKS in the virtual network of the workspace',
    older: 'AKS must be in the same virtual network.',
    newer: 'Same or peered virtual network, same region.',
    decision: 'A peered cluster passes.',
    type: 'superseded',
    requirements: ['INF-012'],
    olderSource: cite(EARLIER_OVERVIEW, 'Secure the inferencing environment'),
    newerSource: cite('machine-learning/how-to-secure-kubernetes-inferencing-environment', 'Limitations'),
  },
  {
    id: 'batch-inbound-ports',
    topic: 'Inbound ports of the Batch service',
    older: 'TCP 29876-29877 from BatchNodeManagement through a public load balancer.',
    newer: 'TCP 44224 from AzureMachineLearning, and only for compute with a public IP address.',
    decision: 'Only 44224 is required; rules for the older ports are not asked for.',
    type: 'superseded',
    requirements: [],
    olderSource: cite(
      'machine-learning/concept-secure-network-traffic-flow',
      'Inbound and outbound requirements',
    ),
    newerSource: cite(FIREWALL, 'Basic configuration > Inbound traffic'),
  },
  {
    id: 'container-instances-delegation',
    topic: 'Image builds with Container Instances',
    older: 'Delegate a subnet to Container Instances for the registry.',
    newer:
      'A CPU compute cluster builds images; Container Instances are unsupported with a private workspace.',
    decision: 'A delegation to Container Instances is never asked for.',
    type: 'superseded',
    requirements: ['PAAS-018'],
    olderSource: cite(EARLIER_OVERVIEW, 'Secure the workspace and associated resources > limitations'),
    newerSource: cite(WORKSPACE_VNET, 'Azure Container Instances'),
  },
  {
    id: 'compute-same-region',
    topic: 'Region of training compute',
    older: 'Training compute is in the virtual network and region of the workspace.',
    newer: 'A compute cluster, not an instance, may live in another virtual network or region.',
    decision: 'Clusters elsewhere pass with the documented conditions; instances do not.',
    type: 'superseded',
    requirements: [],
    olderSource: cite(EARLIER_OVERVIEW, 'Secure the workspace and associated resources > limitations'),
    newerSource: cite(TRAINING, 'Compute cluster in a different VNet/region from workspace'),
  },
  {
    id: 'online-endpoints-custom-vnet',
    topic: 'Managed online endpoints beside a custom network',
    older: 'The exfiltration layout shows managed online endpoints beside a custom virtual network.',
    newer: 'The comparison table says they are unsupported there, but for the legacy flag.',
    decision: 'Reported as unsupported unless the legacy method is chosen.',
    type: 'contradiction',
    requirements: ['INF-011'],
    olderSource: cite('machine-learning/how-to-network-isolation-planning', 'Data exfiltration prevention'),
    newerSource: cite(
      'machine-learning/concept-network-isolation-configurations',
      'Custom virtual network limitations',
    ),
  },
  {
    id: 'instance-dns-suffix',
    topic: 'DNS suffix of compute instances',
    older: 'instances.ml.azure.ms and instances.ml.azure.us in the DNS article.',
    newer: 'instances.azureml.ms, .us, .cn in the zone table and most other articles.',
    decision: 'Both suffixes are forwarded.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(CUSTOM_DNS, 'Manual DNS server integration > Retrieve Private Endpoint FQDNs'),
    newerSource: cite('private-link/private-endpoint-dns', 'Commercial > AI + Machine Learning'),
  },
  {
    id: 'automl-asset-host',
    topic: 'Host of the assets of automated ML',
    older: 'The exfiltration article names a Front Door host.',
    newer: 'The firewall article names automlresources-prod.azureedge.net.',
    decision: 'Both hosts are allowed.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(EXFILTRATION, '2. Allow inbound and outbound network traffic > Outbound (Firewall)'),
    newerSource: cite(
      FIREWALL,
      'Scenario: Third party firewall or Azure Firewall without service tags > Azure Machine Learning hosts',
    ),
  },
  {
    id: 'key-vault-tag',
    topic: 'Service tag of Key Vault',
    older: 'Keyvault.<region>, for workspaces with the high business impact flag.',
    newer: 'AzureKeyVault.<region>, without that condition in the traffic-flow article.',
    decision: 'AzureKeyVault.<region> is the tag; it is asked for with the flag.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(FIREWALL, 'Scenario: Workspace created with the hbi_workspace flag enabled'),
    newerSource: cite('virtual-network/service-tags-overview', 'Available service tags'),
  },
  {
    id: 'spelling-of-tags',
    topic: 'Spelling of tags, ports and regions in samples',
    older: 'Frontdoor.FirstParty; port 877 in the registry article; region uswest in a sample.',
    newer: 'AzureFrontDoor.FirstParty; port 8787; programmatic region names.',
    decision: 'The samples are read as misprints; rules that repeat them are a finding.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(
      REGISTRY,
      'Outbound network configuration to access any Azure Machine Learning registry',
    ),
    newerSource: cite('virtual-network/service-tags-overview', 'Available service tags'),
  },
  {
    id: 'monitor-access-mode',
    topic: 'Access mode of a monitor private link scope',
    older: 'The tutorial sets private only.',
    newer: 'The workspace article requires open.',
    decision: 'Either mode passes; the difference is explained.',
    type: 'contradiction',
    requirements: ['PAAS-026'],
    olderSource: cite(TUTORIAL, 'Secure Azure Monitor and Application Insights'),
    newerSource: cite(WORKSPACE_VNET, 'Azure Monitor'),
  },
  {
    id: 'internet-to-approved-switch',
    topic: 'Switch from allow internet to approved only',
    older: 'The note that lists blocked switches omits it.',
    newer: 'The Spark section (2024 and 2025) says it is not possible.',
    decision: 'Treated as blocked.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(MANAGED, 'Managed Virtual Network Architecture (note)'),
    newerSource: cite(MANAGED, 'Configure for serverless Spark jobs (Python note)'),
  },
  {
    id: 'workspace-endpoint-addresses',
    topic: 'Addresses of a workspace endpoint',
    older: 'The troubleshooting text speaks of two.',
    newer: 'The sample output of the same article shows three.',
    decision: 'Three are planned.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(CUSTOM_DNS, 'Troubleshooting'),
    newerSource: cite(CUSTOM_DNS, 'Find the IP addresses'),
  },
  {
    id: 'managed-network-on-premises',
    topic: 'Managed network and on-premises',
    older: 'A managed network cannot reach on-premises (2024).',
    newer: 'HTTP(S) reaches it through Application Gateway.',
    decision: 'The Application Gateway path passes; anything else is reported.',
    type: 'superseded',
    requirements: [],
    olderSource: cite(MANAGED, 'Limitations'),
    newerSource: cite('machine-learning/how-to-access-on-premises-resources', 'Configure private link'),
  },
  {
    id: 'selected-ips-online-endpoint',
    topic: 'Selected IP addresses with a public online endpoint',
    older: 'The text says that it is not possible.',
    newer: 'The table of the same article shows that it works.',
    decision: 'The table holds.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(PRIVATE_LINK, 'Enable Public Access only from internet IP ranges'),
    newerSource: cite(
      PRIVATE_LINK,
      'Scenario: Managed online endpoints with access from selected IP addresses',
    ),
  },
  {
    id: 'queue-table-endpoints',
    topic: 'Queue and table endpoints of the default storage',
    older: 'The firewall article assumes them always.',
    newer: 'The workspace article asks for them only with batch endpoints or ParallelRunStep.',
    decision: 'Asked for only with batch endpoints.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(FIREWALL, 'Scenario: Use batch endpoints or ParallelRunStep'),
    newerSource: cite(WORKSPACE_VNET, 'Secure Azure storage accounts'),
  },
  {
    id: 'registry-admin-user',
    topic: 'Admin user of the container registry',
    older: 'The tutorial requires it.',
    newer: 'No other article does.',
    decision: 'Not required.',
    type: 'contradiction',
    requirements: ['PAAS-013'],
    olderSource: cite(TUTORIAL, 'Create a container registry'),
    newerSource: cite(WORKSPACE_VNET, 'Azure Container Registry'),
  },
  {
    id: 'endpoint-policy-on-batch',
    topic: 'Service endpoint policies on subnets with Batch compute',
    older: 'The text of 2018 forbids them there.',
    newer: 'The Azure Machine Learning articles require them, with the alias.',
    decision: 'Required for exfiltration prevention, with the alias.',
    type: 'superseded',
    requirements: [],
    olderSource: cite('virtual-network/virtual-network-service-endpoint-policies-overview', 'Limitations'),
    newerSource: cite(EXFILTRATION, '1. Create the service endpoint policy'),
  },
  {
    id: 'ipv6',
    topic: 'IPv6',
    older: 'Supported, says the planning article.',
    newer: 'IP network rules, the Application Gateway path and resolver subnets are IPv4 only.',
    decision: 'IPv6 passes except in those places.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite('machine-learning/how-to-network-isolation-planning', 'Introduction'),
    newerSource: cite(PRIVATE_LINK, 'Restrictions for IP network rules'),
  },
  {
    id: 'default-outbound-access',
    topic: 'Default outbound access',
    older: 'The training article describes it as the default.',
    newer:
      'Subnets of virtual networks created with API versions after 2026-03-31 are private unless stated otherwise.',
    decision:
      'Part of each subnet, off in new designs; routes to Internet from private subnets are reported.',
    type: 'superseded',
    requirements: [],
    olderSource: cite(TRAINING, 'Compute instance/cluster or serverless compute with no public IP'),
    newerSource: cite(
      'virtual-network/ip-services/default-outbound-access',
      'FAQs: Default Behavior Change to Private Subnets',
    ),
  },
  {
    id: 'endpoint-network-policies',
    topic: 'Network policies for private endpoints',
    older: 'Azure Machine Learning asks to disable them.',
    newer: 'They are disabled by default, and enabling them is supported.',
    decision: 'Both settings pass.',
    type: 'contradiction',
    requirements: [],
    olderSource: cite(PRIVATE_LINK, 'Prerequisites'),
    newerSource: cite('private-link/disable-private-endpoint-network-policy', 'introduction and JSON tab'),
  },
  {
    id: 'forwarding-rules-per-ruleset',
    topic: 'Forwarding rules of a ruleset',
    older: '25 (2022).',
    newer: '1000 (2024).',
    decision: 'The limit is 1000.',
    type: 'superseded',
    requirements: [],
    olderSource: cite('dns/dns-private-resolver-overview', 'Outbound endpoints'),
    newerSource: cite('includes/dns-limits', 'DNS Private Resolver'),
  },
]

/** Contradictions that touch on a requirement. */
export function supersededBehind(requirement: string): readonly SupersededClaim[] {
  return SUPERSEDED_CLAIMS.filter((row) => row.requirements.includes(requirement))
}
