import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { natGateway } from '../../kinds/natGateway'
import { natAssociation } from '../../links/natAssociation'
import { containsCidr } from '../../lib/cidr'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { DEFAULT_V4 } from '../../reachability/addressClasses'
import { egressOf } from '../../reachability/egress'
import { routeTableOf, segmentOf } from '../../reachability/lookups'
import { countDestinations, publicNeedsOf } from '../../reachability/subnetNeeds'
import { addAks } from '../aksScenes'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { firewallsInReach } from '../firewallsInReach'
import { addEgressRoute, addHub, addNat } from '../scenes'

/** Next hops that user-defined routing of AKS accepts. */
const HOPS: ReadonlySet<string> = new Set(['VirtualAppliance', 'VirtualNetworkGateway'])

export const aksOutboundUnserved = defineRule({
  id: 'inference/aks-outbound-unserved',
  title: 'Outbound type of AKS that does not fit',
  severity: 'error',
  profile: 'correctness',
  why: 'A cluster is refused when its outbound type is user-defined routing and no default route leads to an appliance or gateway, or when it is the NAT gateway of a subnet that has none. A managed NAT gateway is for networks that AKS makes, and a blocked cluster reaches nothing that the extension needs.',
  source: cite('aks/egress-outboundtype'),
  requirements: ['EGR-032'],
  peers: ['AKS 06.07.01', 'AKS 06.06.02', 'AKS-SEC-egress'],
  decides:
    'Compares the outbound type with the route table and the NAT gateway of the subnet, and with what an attached cluster needs. A default route to Internet does not count.',
  exceptions:
    'Where a firewall is in reach and traffic passes it by, the missing default route is reported instead.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const segment = segmentOf(topology, cluster.parent ?? undefined)
      const place = topology.node(segment?.node)
      if (!segment || !place || place.owner.mode === 'existing') continue
      const related = [{ id: place.id, role: 'subnet' }]
      const { outboundType } = cluster.properties
      if (outboundType === 'userAssignedNATGateway' && segment.natGateway === undefined) {
        yield {
          element: cluster.id,
          field: 'outboundType',
          related,
          message: `${cluster.name} goes out by the NAT gateway of ${place.name}, which has none`,
          how: 'Associate a NAT gateway with the subnet, or choose another outbound type.',
          fixes: [natFix(topology, segment, place.name)],
        }
      }
      if (outboundType === 'managedNATGateway') {
        yield {
          element: cluster.id,
          field: 'outboundType',
          related,
          message: `${cluster.name} stands in ${place.name}, a subnet of your own; the managed NAT gateway is for networks that AKS makes`,
          how: 'Choose the NAT gateway of the subnet.',
          fixes: [ownNatFix(topology, cluster.id, segment, place.name)],
        }
      }
      const cutOff = outboundType === 'block' ? requiredOf(topology, segment, cluster.id) : 0
      if (cutOff > 0) {
        yield {
          element: cluster.id,
          field: 'outboundType',
          related,
          message: `${cluster.name} blocks all outbound traffic, but the extension on it needs ${cutOff} public ${cutOff === 1 ? 'destination' : 'destinations'}`,
          how: 'Choose user-defined routing or the NAT gateway of the subnet, and filter there.',
          fixes: [guide('Choose another outbound type')],
        }
      }
      if (outboundType === 'userDefinedRouting' && !hasDefaultRoute(topology, segment)) {
        const [firewall] = firewallsInReach(topology, segment)
        // With a firewall at hand the missing route is an error of its own, which the same route mends.
        const way = egressOf(topology, segment.node, undefined, cluster.id).type
        if (firewall && settings.isolation !== 'public' && (way === 'none' || way === 'defaultOutbound'))
          continue
        const name = topology.node(firewall?.node)?.name
        yield {
          element: cluster.id,
          field: 'outboundType',
          related,
          message: `${cluster.name} relies on user-defined routing, and no default route of ${place.name} leads to an appliance`,
          how: name
            ? `Route 0.0.0.0/0 of ${place.name} to ${name}.`
            : 'Draw an appliance and route 0.0.0.0/0 to it, or choose another outbound type.',
          fixes: [guide(`Give ${place.name} a route table with a default route`)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('No route', (b) => void addAks(b, { outboundType: 'userDefinedRouting' })),
      example('No NAT gateway', (b) => void addAks(b, { outboundType: 'userAssignedNATGateway' })),
      example(
        'Managed NAT gateway in a network of one’s own',
        (b) => void addAks(b, { outboundType: 'managedNATGateway' }),
      ),
      example('Attached cluster that blocks', (b) => void addAks(b, { outboundType: 'block' })),
    ],
    good: [
      example('Route to a firewall', (b) => {
        const { vnet, subnet } = addAks(b, { outboundType: 'userDefinedRouting' })
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
      example('NAT gateway on the subnet', (b) => {
        addNat(b, addAks(b, { outboundType: 'userAssignedNATGateway' }).subnet)
      }),
      example('Firewall in reach, whose missing route has a rule of its own', (b) => {
        addHub(b, addAks(b, { outboundType: 'userDefinedRouting' }).vnet)
      }),
      example('No way out wanted', (b) => void addAks(b, { outboundType: 'none' })),
    ],
  },
})

function natFix(topology: Topology, segment: Segment, place: string): Fix {
  const { edit, title } = withNatOf(topology, segment, place)
  return edit.choice(title)
}

function ownNatFix(topology: Topology, cluster: NodeId, segment: Segment, place: string): Fix {
  const edit =
    segment.natGateway === undefined ? withNatOf(topology, segment, place).edit : new Edit(topology)
  return edit
    .set(cluster, { outboundType: 'userAssignedNATGateway' })
    .choice('Use a NAT gateway of the subnet')
}

/** A NAT gateway that serves the same network already, or a new one. */
function withNatOf(
  topology: Topology,
  segment: Segment,
  place: string,
): { readonly edit: Edit; readonly title: string } {
  const sibling = topology.segments.find(
    (other) => other.space === segment.space && other.natGateway !== undefined,
  )?.natGateway
  const edit = new Edit(topology)
  const nat = sibling ?? edit.add(natGateway, `ng-${place.replace(/^snet-/, '')}`, {}, null)
  return {
    edit: edit.link(natAssociation, segment.node, nat),
    title: sibling ? `Use ${topology.node(sibling)?.name}` : 'Add a NAT gateway',
  }
}

/** How many public destinations the cluster needs. */
function requiredOf(topology: Topology, segment: Segment, cluster: NodeId): number {
  const needs = publicNeedsOf(topology, segment.node).filter(
    ({ need, users }) => need.necessity === 'required' && users.includes(cluster),
  )
  return countDestinations(needs)
}

function hasDefaultRoute(topology: Topology, segment: Segment): boolean {
  const routes = routeTableOf(topology, segment)?.routes ?? []
  return routes.some(
    ({ destination, nextHop }) =>
      typeof destination !== 'string' && containsCidr(destination, DEFAULT_V4) && HOPS.has(nextHop),
  )
}
