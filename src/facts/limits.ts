/** Documented limits of the platform, one row a limit. */
import { cite, type Source } from './source'

export interface Limit {
  readonly value: number
  /** What is counted, and per what. */
  readonly unit: string
  readonly note: string | undefined
  readonly source: Source
}

function limit(value: number, unit: string, source: Source, note?: string): Limit {
  return { value, unit, note, source }
}

const VNET = cite('includes/azure-virtual-network-limits', 'Networking limits - Azure Resource Manager')
const VNET2 = cite('includes/azure-virtual-network-limits', 'Public IP address limits')
const HIGH_SCALE = cite('private-link/increase-private-endpoint-vnet-limits', 'introduction')
const PE = cite('private-link/private-endpoint-overview', 'Network security group')
const DNS = cite('includes/dns-limits', 'Private DNS zones')
const DNS2 = cite('includes/dns-limits', 'DNS Private Resolver')
const AML = cite(
  'machine-learning/how-to-configure-private-link',
  'Enable Public Access only from internet IP ranges',
)
const AMPLS = cite('azure-monitor/logs/private-link-design', 'Consider AMPLS limits')
const FW = cite('includes/firewall-limits', 'table')
const NAT = cite('nat-gateway/nat-gateway-resource', 'Static public IP addresses')
const NAT2 = cite('nat-gateway/nat-gateway-resource', 'SNAT ports')
const ST = cite('includes/azure-storage-account-limits-standard', 'limits table')
const OVERLAY = cite(
  'aks/concepts-network-azure-cni-overlay',
  'Differences between kubenet and Azure CNI Overlay',
)
const KUBENET = cite('aks/configure-kubenet', 'Overview of kubenet networking with your own subnet')
const AKS = cite('aks/concepts-network-ip-address-planning', 'Maximum pods per node')
const SEP = cite('virtual-network/virtual-network-service-endpoint-policies-overview', 'Pricing and limits')

/** The limits by name. The quota of private endpoints in a subscription is not documented and therefore absent. */
export const LIMITS = {
  vnetsPerSubscriptionRegion: limit(1000, 'VNets', VNET),
  subnetsPerVnet: limit(3000, 'subnets', VNET),
  peeringsPerVnet: limit(500, 'peerings', VNET, 'more through Virtual Network Manager'),
  dnsServersPerVnet: limit(20, 'servers', VNET),
  privateIpsPerVnet: limit(65536, 'addresses', VNET),
  privateIpsPeeredGroup: limit(128000, 'addresses', VNET),
  nsgsPerSubscriptionRegion: limit(5000, 'NSGs', VNET),
  rulesPerNsg: limit(1000, 'rules', VNET),
  addressesPerNsgRuleSide: limit(4000, 'addresses or ranges in a security group side', VNET),
  asgsPerNic: limit(20, 'ASGs', VNET),
  routeTablesPerSubscriptionRegion: limit(200, 'tables', VNET),
  routesPerTable: limit(400, 'routes', VNET),
  vpnGatewaysPerVnet: limit(1, 'gateway', VNET),
  expressRouteGatewaysPerVnet: limit(1, 'gateway', VNET),
  standardPublicIpsDefault: limit(10, 'addresses (varies by offer, up to 1000)', VNET2),
  privateEndpointsPerVnet: limit(1000, 'endpoints (5000 with high-scale preview)', HIGH_SCALE),
  privateEndpointsPeeredVnets: limit(
    4000,
    'endpoints across peered VNets before degradation (20000 high-scale)',
    HIGH_SCALE,
  ),
  asgMembersOnPeNsg: limit(50, 'members', PE),
  privateDnsZonesPerSubscription: limit(1000, 'zones', DNS),
  recordSetsPerPrivateZone: limit(25000, 'record sets', DNS),
  vnetLinksPerPrivateZone: limit(1000, 'links', DNS),
  autoregistrationLinksPerZone: limit(100, 'links', DNS),
  autoregistrationZonesPerVnet: limit(1, 'zone', DNS),
  zonesLinkedPerVnet: limit(1000, 'zones', DNS),
  dnsResolversPerSubscription: limit(15, 'resolvers', DNS2),
  resolverInboundEndpoints: limit(5, 'per resolver', DNS2),
  resolverOutboundEndpoints: limit(5, 'per resolver', DNS2),
  forwardingRulesPerRuleset: limit(1000, 'rules', DNS2, '2022 overview still says 25'),
  vnetLinksPerRuleset: limit(500, 'links', DNS2),
  targetsPerForwardingRule: limit(6, 'servers', DNS2),
  resolverQpsPerEndpoint: limit(10000, 'queries per second', DNS2),
  amlIpNetworkRules: limit(200, 'rules per workspace', AML),
  amplsPerVnet: limit(1, 'scope', AMPLS),
  amplsPrivateEndpoints: limit(10, 'endpoints per scope', AMPLS),
  amplsAppInsights: limit(1000, 'components per scope', AMPLS),
  amplsWorkspaces: limit(300, 'Log Analytics workspaces per scope', AMPLS),
  amplsPerResource: limit(5, 'scopes per resource', AMPLS),
  firewallPublicIps: limit(250, 'addresses', FW),
  firewallNetworkRuleProducts: limit(20000, 'unique source x destination products', FW),
  firewallRuleCollectionGroups: limit(60, 'groups', FW),
  firewallDnat: limit(250, 'external destinations', FW),
  firewallFqdnNetworkRules: limit(1000, 'FQDNs (guideline)', FW),
  natGatewayPublicIps: limit(16, 'addresses', NAT),
  natSnatPortsPerIp: limit(64512, 'ports', NAT2),
  storagePrivateEndpoints: limit(200, 'per account', ST),
  storageVnetRules: limit(200, 'per account (400 in a newer copy)', ST),
  aksNodesOverlay: limit(5000, 'nodes', OVERLAY),
  aksNodesKubenet: limit(400, 'nodes', KUBENET),
  aksMaxPodsPerNode: limit(250, 'pods', AKS),
  sepPerSubnet: limit(100, 'policies', SEP),
  sepResourcesPerDefinition: limit(200, 'resources', SEP),
} as const satisfies Readonly<Record<string, Limit>>
