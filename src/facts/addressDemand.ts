/** How many addresses things take, as the documents count them. */
import { cite, type Confidence, type Source } from './source'

/** Addresses that one unit takes in a subnet of the customer. */
export interface AddressDemand {
  readonly perUnit: number
  readonly unit: string
  readonly confidence: Confidence
  readonly source: Source
}

function demand(
  perUnit: number,
  unit: string,
  source: Source,
  confidence: Confidence = 'documented',
): AddressDemand {
  return { perUnit, unit, confidence, source }
}

const TRAINING = cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites')
const SHORTAGE = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Private IP address shortage in your main network',
)
const AKS_SIZING = cite('aks/concepts-network-ip-address-planning', 'IP address sizing')
const GATEWAY_SIZE = cite('application-gateway/configuration-infrastructure', 'Size of the subnet')

export const ADDRESS_DEMAND = {
  computeInstance: demand(1, 'compute instance', SHORTAGE),
  computeClusterNode: demand(1, 'node, planned at the maximum number of nodes', TRAINING),
  serverlessComputeNode: demand(1, 'node', TRAINING),
  privateEndpoint: demand(1, 'endpoint, unless the service says otherwise', SHORTAGE),
  managedNetworkCompute: demand(
    0,
    'node of a managed network, which lives outside the customer’s address space',
    cite(
      'machine-learning/concept-network-isolation-configurations',
      'What are managed and custom network isolation configurations?',
    ),
    'derived',
  ),
  aksInternalLoadBalancer: demand(
    1,
    'front end of an internal load balancer, by default in the subnet of the cluster',
    cite('aks/internal-lb', 'Create an internal load balancer'),
  ),
  aksPrivateApiEndpoint: demand(
    1,
    'private cluster, in the subnet of the first node pool',
    cite('aks/private-clusters', 'Overview of private clusters in AKS'),
  ),
  aksApiServerIntegration: demand(
    9,
    'cluster, at least, in the delegated subnet',
    cite('aks/api-server-vnet-integration', 'AKS Standard: bring-your-own VNet'),
  ),
  virtualMachine: demand(1, 'machine', cite('virtual-network/virtual-networks-faq'), 'derived'),
  firewall: demand(
    1,
    'firewall; the instances that it adds under load find room in the documented size of its subnet',
    cite('includes/firewall-limits', 'Minimum AzureFirewallSubnet size and Route table rows'),
    'derived',
  ),
  virtualNetworkGateway: demand(
    1,
    'gateway; its instances find room in the documented size of its subnet',
    cite('vpn-gateway/vpn-gateway-about-vpn-gateway-settings', 'Gateway subnet'),
    'derived',
  ),
  resolverInboundEndpoint: demand(
    1,
    'inbound endpoint',
    cite('dns/dns-private-resolver-overview', 'Restrictions > Subnet restrictions'),
    'derived',
  ),
  applicationGatewayInstance: demand(1, 'instance', GATEWAY_SIZE),
  applicationGatewayPrivateFrontend: demand(1, 'private front end', GATEWAY_SIZE),
  bastionInstance: demand(
    1,
    'instance; Basic has two',
    cite('bastion/configuration-settings', 'Instances and host scaling'),
  ),
} as const satisfies Readonly<Record<string, AddressDemand>>

/** How AKS gives addresses to pods. */
export type AksNetworkPlugin = 'overlay' | 'nodeSubnet' | 'podSubnetDynamic' | 'podSubnetStatic' | 'kubenet'

export interface AksPlugin {
  readonly plugin: AksNetworkPlugin
  readonly label: string
  readonly defaultMaxPods: number
  /** Most nodes of a cluster; undefined when the documents read give none. */
  readonly maxNodes: number | undefined
  /** Prefix length of the pod range that each node takes; undefined when pods take addresses of a subnet. */
  readonly podRangePerNode: number | undefined
  readonly retires: string | undefined
  readonly source: Source
}

export const AKS_PLUGINS: Readonly<Record<AksNetworkPlugin, AksPlugin>> = {
  overlay: {
    plugin: 'overlay',
    label: 'Azure CNI Overlay',
    defaultMaxPods: 250,
    maxNodes: 5000,
    podRangePerNode: 24,
    retires: undefined,
    source: cite('aks/concepts-network-azure-cni-overlay', 'IP address planning'),
  },
  nodeSubnet: {
    plugin: 'nodeSubnet',
    label: 'Azure CNI Node Subnet',
    defaultMaxPods: 30,
    maxNodes: undefined,
    podRangePerNode: undefined,
    retires: undefined,
    source: AKS_SIZING,
  },
  podSubnetDynamic: {
    plugin: 'podSubnetDynamic',
    label: 'Azure CNI Pod Subnet, dynamic',
    defaultMaxPods: 110,
    maxNodes: undefined,
    podRangePerNode: undefined,
    retires: undefined,
    source: cite(
      'aks/concepts-network-azure-cni-pod-subnet',
      'Dynamic IP allocation mode > Plan IP addressing',
    ),
  },
  podSubnetStatic: {
    plugin: 'podSubnetStatic',
    label: 'Azure CNI Pod Subnet, static block',
    defaultMaxPods: 110,
    maxNodes: undefined,
    podRangePerNode: undefined,
    retires: undefined,
    source: cite(
      'aks/concepts-network-azure-cni-pod-subnet',
      'Static block allocation mode > Plan IP addressing',
    ),
  },
  kubenet: {
    plugin: 'kubenet',
    label: 'kubenet',
    defaultMaxPods: 110,
    maxNodes: 400,
    podRangePerNode: 24,
    retires: '2028-03-31',
    source: cite('aks/configure-kubenet', 'IP address availability and exhaustion'),
  },
}

/** Pods per node: 10 to 250, and every pool has room for 30. */
export const AKS_PODS_PER_NODE = {
  smallest: 10,
  largest: 250,
  leastPerPool: 30,
  source: cite('aks/concepts-network-ip-address-planning', 'Maximum pods per node'),
} as const

/** The service range is smaller than /12, lies outside every routed range, and its first address is not for DNS. */
export const AKS_SERVICE_RANGE = { longerThan: 12, source: AKS_SIZING } as const

/** Size of the blocks in which pod subnets hand out addresses. */
const POD_BLOCK = 16

/** Addresses of a cluster in its node subnet and, with a pod subnet, there. */
export interface AksDemand {
  readonly nodeSubnet: number
  readonly podSubnet: number
  readonly source: Source
}

/**
 * Addresses that nodes and pods take.
 * @param nodes planned maximum of nodes
 * @param surge nodes added during an upgrade
 * @param maxPods pods per node
 */
export function aksDemand(
  plugin: AksNetworkPlugin,
  nodes: number,
  surge: number,
  maxPods: number,
): AksDemand {
  const all = nodes + surge
  const { source } = AKS_PLUGINS[plugin]
  switch (plugin) {
    case 'overlay':
    case 'kubenet':
      return { nodeSubnet: all, podSubnet: 0, source }
    case 'nodeSubnet':
      return { nodeSubnet: all * (1 + maxPods), podSubnet: 0, source }
    case 'podSubnetDynamic':
      return { nodeSubnet: all, podSubnet: all * dynamicPodAddresses(maxPods), source }
    case 'podSubnetStatic':
      return { nodeSubnet: all, podSubnet: all * POD_BLOCK * Math.ceil((maxPods + 1) / POD_BLOCK), source }
  }
}

/** A node draws a further block while fewer than half a block is free. */
function dynamicPodAddresses(pods: number): number {
  return POD_BLOCK * Math.max(1, Math.ceil((pods + POD_BLOCK / 2) / POD_BLOCK))
}

/** Nodes from which on the scoring router of the Azure ML extension runs on several. */
export const AKS_ROUTER_NODES = {
  value: 3,
  source: cite(
    'machine-learning/how-to-deploy-kubernetes-extension',
    'Review Azure Machine Learning extension configuration settings',
  ),
} as const

/** The day on which the network plugin kubenet retires. */
export const KUBENET_RETIREMENT = {
  day: '31 March 2028',
  source: cite('aks/includes/kubenet-retirement'),
} as const
