import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { segmentOf } from '../../reachability/lookups'
import { allowRequired } from '../allowRequired'
import { guide } from '../edit'
import { example } from '../example'
import { firewallsInReach } from '../firewallsInReach'
import { defaultTo, routed, withNat } from '../routeFixes'
import { addNat, addNetwork } from '../scenes'

export const clusterOutboundMismatch = defineRule({
  id: 'routing/cluster-outbound-mismatch',
  title: 'Outbound type of the cluster without its way out',
  severity: 'error',
  profile: 'correctness',
  why: 'AKS checks the subnet when it deploys: user-defined routing needs a default route to an appliance or gateway, and a NAT gateway of the subnet has to be there.',
  source: cite('aks/egress-udr', 'Deploy a cluster with outbound type of UDR and Azure Firewall'),
  requirements: ['EGR-032'],
  peers: ['AKS-SEC-egress', 'AKS 06.07.01', 'AKS 06.06.02'],
  decides: 'Compares the outbound type of each cluster with the effective default route and the NAT gateway of its subnet.',
  exceptions: 'Where a private design has a firewall in reach the missing default route is reported instead.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const segment = segmentOf(topology, cluster.parent ?? undefined)
      const { outboundType } = cluster.properties
      if (!segment || cluster.owner.mode === 'existing') continue
      const way = egressOf(topology, segment.node)
      const place = topology.node(segment.node)?.name
      if (outboundType === 'userAssignedNATGateway' && segment.natGateway === undefined) {
        yield {
          element: cluster.id,
          field: 'outboundType',
          related: [{ id: segment.node, role: 'subnet' }],
          message: `${cluster.name} leaves by the NAT gateway of its subnet, but ${place} has none`,
          how: 'Attach a NAT gateway to the subnet.',
          fixes: [withNat(topology, segment).choice('Attach a NAT gateway')],
        }
      }
      const inFirewall = settings.isolation !== 'public' && firewallsInReach(topology, segment).length > 0
      if (outboundType !== 'userDefinedRouting' || ROUTED.includes(way.type) || inFirewall) continue
      yield {
        element: cluster.id,
        field: 'outboundType',
        related: [{ id: segment.node, role: 'subnet' }],
        message: `${cluster.name} leaves by user-defined routing, but ${place} routes 0.0.0.0/0 to no appliance`,
        how: 'Route 0.0.0.0/0 to a firewall, or choose a NAT gateway as outbound type.',
        fixes: routeFixes(topology, segment),
      }
    }
  },
  examples: {
    bad: [
      example('User-defined routing without a route', (b) => void cluster(b, 'userDefinedRouting')),
      example('NAT gateway that is not there', (b) => void cluster(b, 'userAssignedNATGateway')),
    ],
    good: [
      example('NAT gateway on the subnet', (b) => void addNat(b, cluster(b, 'userAssignedNATGateway'))),
      example('The load balancer that AKS makes', (b) => void cluster(b, 'loadBalancer')),
    ],
  },
})

const ROUTED: readonly string[] = ['firewall', 'unknownAppliance', 'gateway']

function routeFixes(topology: Topology, segment: Segment) {
  const [firewall] = firewallsInReach(topology, segment)
  if (!firewall) return [guide('Choose another outbound type')]
  const edit = routed(topology, segment, defaultTo(firewall.privateIp))
  return [allowRequired(edit, topology, firewall, [segment]).choice(`Route 0.0.0.0/0 to ${firewall.privateIp}`)]
}

function cluster(
  b: DiagramBuilder,
  outboundType: 'userDefinedRouting' | 'userAssignedNATGateway' | 'loadBalancer',
): string {
  const { subnet } = addNetwork(b, undefined, { name: 'snet-scoring', role: 'scoring' })
  b.add(kubernetesCluster, 'aks-scoring', { outboundType }, { in: subnet })
  return subnet
}
