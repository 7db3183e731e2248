/** Kinds of subnets: fixed names, sizes, delegation, and what may be attached. */
import { cite, type Confidence, type Source } from './source'

/** What a subnet is for. */
export type SubnetRole =
  | 'general'
  | 'training'
  | 'scoring'
  | 'privateEndpoints'
  | 'firewall'
  | 'firewallManagement'
  | 'bastion'
  | 'gateway'
  | 'routeServer'
  | 'resolverInbound'
  | 'resolverOutbound'
  | 'jumpHost'
  | 'applicationGateway'
  | 'applicationGatewayPrivateLink'
  | 'aksPods'
  | 'aksApiServer'
  | 'databricks'

/** `conditional`: allowed with the rules in the notes. `unknown`: the documents read do not say. */
export type Attachment = 'allowed' | 'conditional' | 'restricted' | 'forbidden' | 'unknown'

export interface SubnetKind {
  readonly role: SubnetRole
  readonly purpose: string
  /** Name that Azure demands; undefined when free. */
  readonly requiredName: string | undefined
  /** Smallest subnet accepted, as prefix length (26 = /26); undefined when none is documented. */
  readonly smallest: number | undefined
  /** Largest subnet accepted, as prefix length. */
  readonly largest: number | undefined
  /** Size that the documents advise or show. */
  readonly recommended: number | undefined
  /** Service that the subnet must be delegated to; `none`: must not be delegated; undefined: not stated. */
  readonly delegation: string | undefined
  /** Whether nothing else may live in it. */
  readonly dedicated: boolean
  readonly networkSecurityGroup: Attachment
  readonly routeTable: Attachment
  readonly natGateway: Attachment
  readonly serviceEndpointPolicies: Attachment
  /** IPv4 only. */
  readonly ipv4Only: boolean
  readonly sizeNotes: readonly string[]
  readonly networkSecurityGroupNotes: readonly string[]
  readonly routeNotes: readonly string[]
  readonly constraints: readonly string[]
  readonly confidence: Confidence
  readonly source: Source
  readonly alsoSources: readonly Source[]
}

const DEFAULTS = {
  requiredName: undefined,
  smallest: undefined,
  largest: undefined,
  recommended: undefined,
  delegation: undefined,
  dedicated: false,
  networkSecurityGroup: 'allowed',
  routeTable: 'allowed',
  natGateway: 'allowed',
  serviceEndpointPolicies: 'allowed',
  ipv4Only: false,
  sizeNotes: [],
  networkSecurityGroupNotes: [],
  routeNotes: [],
  constraints: [],
  confidence: 'documented',
  alsoSources: [],
} as const satisfies Partial<SubnetKind>

type Stated = Pick<SubnetKind, 'role' | 'purpose' | 'source'> & Partial<SubnetKind>

const kind = (stated: Stated): SubnetKind => ({ ...DEFAULTS, ...stated })

const RESOLVER_NSG_NOTE = 'The documents read say nothing about a security group here.'

export const SUBNET_KINDS: readonly SubnetKind[] = [
  kind({
    role: 'general',
    purpose: 'Anything without a role of its own.',
    source: cite('virtual-network/virtual-networks-faq', 'How small and how large can VNets and subnets be?'),
  }),
  kind({
    role: 'training',
    purpose: 'Compute instances, compute clusters and serverless compute.',
    recommended: 24,
    delegation: 'none',
    sizeNotes: [
      'No minimum is documented; size by the number of nodes.',
      '/24 is the example of the tutorial.',
    ],
    constraints: [
      'Same subscription as the workspace.',
      'A compute instance shares virtual network and region with the workspace.',
      'For exfiltration prevention it carries the Microsoft.Storage service endpoint and a service endpoint policy.',
      'Its security group must not contradict the one that is created for compute with a public IP address.',
      'A lock on the resource group of the virtual network blocks the deletion of compute.',
      'No policy may forbid the creation of security groups when compute has a public IP address.',
      'It may also hold private endpoints and the jump box, as in the layout of the tutorial.',
    ],
    source: cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites'),
    alsoSources: [
      cite(
        'machine-learning/how-to-secure-training-vnet',
        'Compute instance/cluster or serverless compute with public IP',
      ),
      cite('machine-learning/tutorial-create-secure-workspace-vnet', 'Create a virtual network'),
      cite(
        'machine-learning/how-to-prevent-data-loss-exfiltration',
        '3. Enable storage endpoint for the subnet',
      ),
    ],
  }),
  kind({
    role: 'scoring',
    purpose: 'AKS nodes for inference.',
    recommended: 24,
    delegation: 'none',
    sizeNotes: ['Size by the formula of the network plugin.', '/24 is the example of the tutorial.'],
    networkSecurityGroupNotes: ['Must allow traffic between nodes, and of the pod range with overlay.'],
    constraints: ['With kubenet a subnet is not shared between clusters.'],
    source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
    alsoSources: [
      cite('aks/concepts-network-cni-overview', 'AKS CNI networking prerequisites'),
      cite('machine-learning/tutorial-create-secure-workspace-vnet', 'Create a virtual network'),
    ],
  }),
  kind({
    role: 'privateEndpoints',
    purpose: 'Private endpoints of the workspace and its resources.',
    delegation: 'none',
    networkSecurityGroupNotes: [
      'Rules act on private endpoints only when network policies are enabled on the subnet.',
    ],
    routeNotes: ['Routes act on private endpoints only when network policies are enabled on the subnet.'],
    constraints: [
      'A private endpoint lives in the region and the subscription of its virtual network.',
      'The Azure Machine Learning article disables network policies before adding an endpoint; that is the default of the platform.',
    ],
    source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
    alsoSources: [
      cite('private-link/disable-private-endpoint-network-policy', 'introduction and JSON tab'),
      cite('private-link/private-endpoint-overview', 'Private endpoint properties'),
      cite('private-link/private-endpoint-overview', 'Limitations'),
      cite('machine-learning/how-to-configure-private-link', 'Prerequisites'),
    ],
  }),
  kind({
    role: 'firewall',
    purpose: 'Azure Firewall.',
    requiredName: 'AzureFirewallSubnet',
    smallest: 26,
    recommended: 26,
    dedicated: true,
    networkSecurityGroup: 'forbidden',
    routeTable: 'restricted',
    ipv4Only: true,
    routeNotes: [
      'The default route 0.0.0.0/0 to Internet is implicit.',
      'A default route learnt over BGP must be overridden with 0.0.0.0/0 to Internet, unless forced tunnelling is set up.',
    ],
    constraints: [
      'Firewall, virtual network and public IP address share a resource group.',
      'One firewall per virtual network; one per region is recommended.',
    ],
    source: cite('includes/firewall-limits', 'Minimum AzureFirewallSubnet size and Route table rows'),
    alsoSources: [
      cite(
        'firewall/firewall-faq',
        'Are Network Security Groups (NSGs) supported on the AzureFirewallSubnet?',
      ),
      cite('firewall/firewall-faq', 'Are there any firewall resource group restrictions?'),
      cite(
        'firewall/management-nic',
        'Deploying a New Azure Firewall with Management NIC for Forced Tunneling',
      ),
    ],
  }),
  kind({
    role: 'firewallManagement',
    purpose: 'Management interface of Azure Firewall.',
    requiredName: 'AzureFirewallManagementSubnet',
    smallest: 26,
    recommended: 26,
    dedicated: true,
    networkSecurityGroup: 'unknown',
    routeTable: 'restricted',
    ipv4Only: true,
    routeNotes: [
      'Only a default route to Internet is allowed.',
      'Propagation of gateway routes must be off.',
      'Route tables of one’s own are discouraged.',
    ],
    constraints: [
      'Has its own public IP address.',
      'Always present with the Basic tier and in secured hubs.',
      'Needed for forced tunnelling and packet capture on Standard and Premium.',
    ],
    source: cite('firewall/management-nic', 'What happens when you enable the Management NIC'),
  }),
  kind({
    role: 'bastion',
    purpose: 'Azure Bastion.',
    requiredName: 'AzureBastionSubnet',
    smallest: 26,
    recommended: 26,
    dedicated: true,
    networkSecurityGroup: 'conditional',
    routeTable: 'forbidden',
    networkSecurityGroupNotes: ['When one is attached, all eight documented rules are mandatory.'],
    constraints: [
      'Same virtual network and resource group as the Bastion host.',
      'Static public IP address of the Standard SKU.',
    ],
    source: cite('bastion/configuration-settings', 'Azure Bastion subnet'),
    alsoSources: [
      cite('bastion/bastion-faq', 'Is user-defined routing (UDR) supported on an Azure Bastion subnet?'),
      cite('bastion/bastion-nsg', 'Network security groups (NSG)'),
    ],
  }),
  kind({
    role: 'gateway',
    purpose: 'VPN and ExpressRoute gateways.',
    requiredName: 'GatewaySubnet',
    smallest: 27,
    recommended: 27,
    dedicated: true,
    networkSecurityGroup: 'forbidden',
    routeTable: 'restricted',
    natGateway: 'forbidden',
    sizeNotes: ['/29 only for the Basic VPN SKU.', 'Larger when VPN and ExpressRoute coexist.'],
    routeNotes: [
      'A user route for 0.0.0.0/0 is not supported.',
      'BGP propagation must stay enabled.',
      'Routes must not overlap the gateway subnet or the public IP address of the gateway.',
    ],
    constraints: ['One VPN and one ExpressRoute gateway per virtual network.'],
    source: cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
    alsoSources: [
      cite('includes/vpn-gateway-gwudr-warning', 'include text'),
      cite('nat-gateway/nat-gateway-resource', 'Subnets'),
      cite('includes/azure-virtual-network-limits', 'Networking limits - Azure Resource Manager'),
    ],
  }),
  kind({
    role: 'routeServer',
    purpose: 'Azure Route Server.',
    requiredName: 'RouteServerSubnet',
    smallest: 27,
    recommended: 27,
    dedicated: true,
    networkSecurityGroup: 'unknown',
    routeTable: 'unknown',
    sizeNotes: ['The size is documented; newer documents may ask for /26.'],
    constraints: ['Has a public IP address of the Standard SKU.'],
    source: cite('route-server/quickstart-configure-route-server-powershell', 'Add a subnet'),
  }),
  kind({
    role: 'resolverInbound',
    purpose: 'Inbound endpoint of DNS Private Resolver.',
    smallest: 28,
    largest: 24,
    recommended: 28,
    delegation: 'Microsoft.Network/dnsResolvers',
    dedicated: true,
    ipv4Only: true,
    networkSecurityGroupNotes: [RESOLVER_NSG_NOTE],
    constraints: [
      'One endpoint per subnet.',
      'Same virtual network as the resolver; the resolver in the region of the virtual network.',
    ],
    source: cite('dns/dns-private-resolver-overview', 'Restrictions > Subnet restrictions'),
  }),
  kind({
    role: 'resolverOutbound',
    purpose: 'Outbound endpoint of DNS Private Resolver.',
    smallest: 28,
    largest: 24,
    recommended: 28,
    delegation: 'Microsoft.Network/dnsResolvers',
    dedicated: true,
    ipv4Only: true,
    networkSecurityGroupNotes: [RESOLVER_NSG_NOTE],
    constraints: [
      'One endpoint per subnet.',
      'A ruleset is regional and linked to virtual networks of the same region.',
    ],
    source: cite('dns/dns-private-resolver-overview', 'Outbound endpoints'),
  }),
  kind({
    role: 'jumpHost',
    purpose: 'Client machine reached through Bastion.',
    constraints: ['No public IP address.', 'May sit in the training subnet.'],
    source: cite('machine-learning/tutorial-create-secure-workspace-vnet', 'Create a jump box (VM)'),
  }),
  kind({
    role: 'applicationGateway',
    purpose: 'Application Gateway.',
    recommended: 24,
    dedicated: true,
    networkSecurityGroup: 'conditional',
    routeTable: 'restricted',
    serviceEndpointPolicies: 'forbidden',
    sizeNotes: ['/24 for v2, /26 for v1.'],
    networkSecurityGroupNotes: [
      'v2: allow 65200-65535 from GatewayManager.',
      'Allow AzureLoadBalancer.',
      'Do not block outbound traffic to Internet.',
    ],
    routeNotes: [
      'v2: 0.0.0.0/0 through a virtual appliance is unsupported.',
      '0.0.0.0/0 to Internet and disabled BGP propagation are supported.',
    ],
    constraints: ['Other gateways may share it, nothing else.'],
    source: cite('application-gateway/configuration-infrastructure', 'Virtual network and dedicated subnet'),
    alsoSources: [
      cite('application-gateway/configuration-infrastructure', 'Size of the subnet'),
      cite('application-gateway/configuration-infrastructure', 'Network security groups'),
      cite('application-gateway/configuration-infrastructure', 'Supported user-defined routes'),
    ],
  }),
  kind({
    role: 'applicationGatewayPrivateLink',
    purpose: 'Private link configuration of Application Gateway.',
    dedicated: true,
    constraints: [
      'Private link service network policies are disabled on it.',
      'Gateway name plus name of the private link configuration have at most 70 characters.',
    ],
    source: cite(
      'machine-learning/how-to-access-on-premises-resources',
      'Configure Azure Application Gateway',
    ),
  }),
  kind({
    role: 'aksApiServer',
    purpose: 'API server of AKS with virtual network integration.',
    smallest: 28,
    recommended: 28,
    delegation: 'Microsoft.ContainerService/managedClusters',
    dedicated: true,
    constraints: [
      'Each cluster reserves at least 9 addresses.',
      'Several clusters of the same virtual network may share it.',
    ],
    source: cite('aks/api-server-vnet-integration', 'AKS Standard: bring-your-own VNet'),
  }),
  kind({
    role: 'aksPods',
    purpose: 'Pod addresses with Azure CNI Pod Subnet.',
    constraints: [
      'Dynamic mode: batches of 16 addresses, the next one when fewer than 8 are free.',
      'Static block mode: blocks of /28.',
      'No virtual machines in it.',
    ],
    source: cite(
      'aks/concepts-network-azure-cni-pod-subnet',
      'Dynamic IP allocation mode > Plan IP addressing',
    ),
    alsoSources: [
      cite('aks/concepts-network-azure-cni-pod-subnet', 'Static block allocation mode > Plan IP addressing'),
      cite('aks/concepts-network-legacy-cni', 'frequently asked questions'),
    ],
  }),
  kind({
    role: 'databricks',
    purpose: 'Azure Databricks: private, public and default subnets.',
    constraints: [
      'Same subscription and region as the workspace.',
      'Storage behind a virtual network must be in the same one.',
    ],
    source: cite('machine-learning/how-to-secure-training-vnet', 'Azure Databricks'),
  }),
]

const BY_ROLE = new Map<string, SubnetKind>(SUBNET_KINDS.map((row) => [row.role, row]))
const BY_NAME = new Map(
  SUBNET_KINDS.flatMap((row) =>
    row.requiredName === undefined ? [] : [[row.requiredName.toLowerCase(), row] as const],
  ),
)

/** The row of a role; undefined for a role that the table does not know. */
export function subnetKind(role: string): SubnetKind | undefined {
  return BY_ROLE.get(role)
}

/** The kind that owns a fixed subnet name, without regard to case; undefined for a free name. */
export function reservedSubnet(name: string): SubnetKind | undefined {
  return BY_NAME.get(name.toLowerCase())
}

/** Values of `privateEndpointNetworkPolicies` on a subnet; the platform default is `Disabled`. */
export const PRIVATE_ENDPOINT_NETWORK_POLICIES = {
  values: ['Disabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled', 'Enabled'],
  default: 'Disabled',
  source: cite('private-link/disable-private-endpoint-network-policy', 'introduction and JSON tab'),
} as const
