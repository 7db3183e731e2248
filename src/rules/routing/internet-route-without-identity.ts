import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { formatCidr } from '../../lib/cidr'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { routeTableOf, segments } from '../../reachability/lookups'
import { Edit } from '../edit'
import { each } from '../each'
import { example } from '../example'
import { hasPublicComputes, isDefault, strandedHosts, withNat } from '../routeFixes'
import { addEgressRoute, addHub, addNetwork, addTraining } from '../scenes'

export const internetRouteWithoutIdentity = defineRule({
  id: 'routing/internet-route-without-identity',
  title: 'Route to Internet that leads nowhere',
  severity: 'error',
  profile: 'correctness',
  why: 'In a private subnet a packet that a route hands to Internet has no public address to leave with and is dropped, even when all else goes to a firewall.',
  source:
    networkFact('outbound-internet-next-hop')?.source ??
    cite('virtual-network/ip-services/default-outbound-access', 'Limitations of private subnets'),
  requirements: ['TRN-012'],
  decides:
    'Looks at user routes with next hop Internet on subnets with default outbound access off, no NAT gateway, and hosts without public addresses.',
  exceptions: 'Hosts with public addresses of their own, and clusters that bring a way out.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const routes = (routeTableOf(topology, segment)?.routes ?? []).filter(
      (route) => route.nextHop === 'Internet' && !isDefault(route),
    )
    const stuck = strandedHosts(topology, segment)
    const node = topology.node(segment.node)
    if (routes.length === 0 || stuck.length === 0 || !node) return
    const table = topology.as(routeTable, topology.node(segment.routeTable))
    const names = new Set(routes.map(({ name }) => name))
    const rest = table?.properties.routes.filter(({ name }) => !names.has(name))
    const texts = routes.map(({ destination }) =>
      typeof destination === 'string' ? destination : formatCidr(destination),
    )
    yield {
      element: segment.node,
      related: table ? [{ id: table.id, role: 'route table' }] : [],
      message: `${node.name} routes ${texts.join(', ')} to Internet but is a private subnet without NAT gateway`,
      how: 'Remove the routes so that the default route takes the traffic, or attach a NAT gateway.',
      fixes: [
        ...(table && rest && !isReturnWay(topology, segment)
          ? [new Edit(topology).set(table.id, { routes: rest }).choice('Remove the routes to Internet')]
          : []),
        withNat(topology, segment).choice('Attach a NAT gateway'),
      ],
    }
  }),
  examples: {
    bad: [
      example('The tag of the service to Internet, compute without public address', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet, '10.0.0.4', [
          { name: 'udr-aml', destination: 'AzureMachineLearning', nextHop: 'Internet', nextHopIp: '' },
        ])
      }),
    ],
    good: [
      example('Compute with public addresses', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet, { publicIp: true })
        addHub(b, vnet)
        addEgressRoute(b, subnet, '10.0.0.4', [
          { name: 'udr-aml', destination: 'AzureMachineLearning', nextHop: 'Internet', nextHopIp: '' },
        ])
      }),
    ],
  },
})

/** Computes with public addresses need the routes: those of another subnet may share the table. */
function isReturnWay(topology: Topology, { routeTable }: Segment): boolean {
  return topology.segments.some(
    (other) => other.routeTable === routeTable && hasPublicComputes(topology, other.node),
  )
}
