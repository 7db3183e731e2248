import { ADDRESS_DEMAND, AKS_PLUGINS, aksDemand } from '../../facts/addressDemand'
import { plural } from '../../lib/text'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { AddressDemand } from '../../model/kind'
import type { kubernetesClusterFields } from './fields'

type Properties = PropertiesOf<typeof kubernetesClusterFields>

/** Nodes that an upgrade adds: the stated share rounded up, never more than there are. */
export function surgeNodes({ nodes, surgePercent }: Pick<Properties, 'nodes' | 'surgePercent'>): number {
  return Math.min(nodes, Math.ceil((nodes * surgePercent) / 100))
}

/** Addresses of nodes and pods, internal load balancers and the API server, each in the subnet that gives them. */
export function kubernetesAddresses(node: NodeView<Properties>, graph: Graph): readonly AddressDemand[] {
  const segment = graph.parentOf(node)
  const { networkPlugin, nodes, maxPods, internalLoadBalancers, privateCluster } = node.properties
  const plugin = networkPlugin === 'podSubnet' ? 'podSubnetDynamic' : networkPlugin
  const surge = surgeNodes(node.properties)
  const usual = aksDemand(plugin, nodes, 0, maxPods)
  const upgrading = aksDemand(plugin, nodes, surge, maxPods)
  const { source } = AKS_PLUGINS[plugin]
  const demands: AddressDemand[] = []
  const take = (subnet: NodeView | undefined, demand: Omit<AddressDemand, 'segment'>): void => {
    if (subnet?.kind === 'subnet' && demand.peak > 0) demands.push({ segment: subnet.id, ...demand })
  }
  const fixed = (subnet: NodeView | undefined, count: number, what: string, fact: Fact): void =>
    take(subnet, {
      planned: count * fact.perUnit,
      peak: count * fact.perUnit,
      reason: what,
      source: fact.source,
    })
  const each = plugin === 'nodeSubnet' ? ` with ${maxPods} pods each` : ''
  const extra = surge > 0 ? `, ${plural(surge, 'more node')} during upgrades` : ''
  take(segment, {
    planned: usual.nodeSubnet,
    peak: upgrading.nodeSubnet,
    reason: `${plural(nodes, 'node')}${each}${extra}`,
    source,
  })
  take(graph.targets(node, 'podSubnet')[0], {
    planned: usual.podSubnet,
    peak: upgrading.podSubnet,
    reason: `pods of ${plural(nodes, 'node')}, ${maxPods} each, in blocks${extra}`,
    source,
  })
  const balancers = plural(internalLoadBalancers, 'internal load balancer')
  fixed(segment, internalLoadBalancers, balancers, ADDRESS_DEMAND.aksInternalLoadBalancer)
  if (privateCluster === 'private')
    fixed(segment, 1, 'private endpoint of the API server', ADDRESS_DEMAND.aksPrivateApiEndpoint)
  if (privateCluster === 'vnetIntegration')
    fixed(
      graph.targets(node, 'apiServerSubnet')[0],
      1,
      'API server in the virtual network',
      ADDRESS_DEMAND.aksApiServerIntegration,
    )
  return demands
}

type Fact = (typeof ADDRESS_DEMAND)[keyof typeof ADDRESS_DEMAND]
