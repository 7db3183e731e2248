import { cite } from '../../facts/source'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { routeTable } from '../../kinds/routeTable'
import { subnet } from '../../kinds/subnet'
import { routeAssociation } from '../../links/routeAssociation'
import { containsCidr, formatCidr, type Cidr } from '../../lib/cidr'
import { memoTopology } from '../../model/derived'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { routeTableOf, segmentOf, spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { peers } from '../reach'
import { addNetwork } from '../scenes'

export const endpointRouteIgnored = defineRule({
  id: 'routing/endpoint-route-ignored',
  title: 'Route to private endpoints without effect',
  severity: 'warning',
  profile: 'recommended',
  why: 'Each private endpoint brings a route of its own to every subnet of its network and its peers; a wider user route replaces it only where the endpoint’s subnet has network policies for routes.',
  source: cite('private-link/disable-private-endpoint-network-policy', 'introduction'),
  requirements: ['EGR-030'],
  decides:
    'Compares user routes to appliances that hold a whole subnet of private endpoints, and no more than its network, with the network policies of that subnet.',
  exceptions:
    'Routes wider than the address space in which the endpoints stand, the default route with them: these never take traffic to private endpoints, whatever the policies.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const places = endpointPlaces(topology)
    if (places.length === 0) return
    for (const segment of topology.segments) {
      for (const route of routeTableOf(topology, segment)?.routes ?? []) {
        const { destination } = route
        if (route.nextHop !== 'VirtualAppliance' || typeof destination === 'string') continue
        for (const place of places) {
          if (place.node === segment.node || actsOnRoutes(place)) continue
          if (!isMeant(topology, segment, place, destination)) continue
          const name = topology.node(place.node)?.name
          yield {
            element: place.node,
            field: 'privateEndpointPolicies',
            detail: segment.node,
            related: [{ id: segment.node, role: 'routes to an appliance' }],
            message: `${topology.node(segment.node)?.name} routes ${formatCidr(destination)} to an appliance, but the private endpoints in ${name} are reached directly`,
            how: 'Turn on network policies for route tables on the subnet of the endpoints, and let the appliance translate the source.',
            fixes: [
              new Edit(topology)
                .set(place.node, {
                  privateEndpointPolicies:
                    place.privateEndpointPolicies === 'NetworkSecurityGroupEnabled'
                      ? 'Enabled'
                      : 'RouteTableEnabled',
                })
                .choice('Turn on network policies for route tables'),
            ],
          }
        }
      }
    }
  },
  examples: {
    bad: [example('Policies off', (b) => viaAppliance(b, 'Disabled'))],
    good: [
      example('Policies for route tables on', (b) => viaAppliance(b, 'RouteTableEnabled')),
      example('Route to all private addresses', (b) => viaAppliance(b, 'Disabled', '10.0.0.0/8')),
    ],
  },
})

const endpointPlaces = memoTopology((topology: Topology): readonly Segment[] => {
  const ids = new Set<NodeId>(topology.privateEndpoints.flatMap(({ segment }) => segment ?? []))
  return [...ids].flatMap((id) => segmentOf(topology, id) ?? [])
})

function actsOnRoutes({ privateEndpointPolicies }: Segment): boolean {
  return privateEndpointPolicies === 'RouteTableEnabled' || privateEndpointPolicies === 'Enabled'
}

/** A route for the endpoints of the own network or a peer, as long as the prefix of the network at least. */
function isMeant(topology: Topology, segment: Segment, place: Segment, destination: Cidr): boolean {
  if (place.space !== segment.space && !peers(topology, segment.space).has(place.space)) return false
  const networks = spaceOf(topology, place.space)?.prefixes ?? []
  return place.prefixes.some(
    (prefix) =>
      containsCidr(destination, prefix) &&
      networks.some((network) => containsCidr(network, prefix) && destination.length >= network.length),
  )
}

function viaAppliance(
  b: DiagramBuilder,
  privateEndpointPolicies: 'Disabled' | 'RouteTableEnabled',
  destination = '10.1.0.0/20',
): void {
  const { vnet, subnet: training } = addNetwork(b)
  const place = b.add(
    subnet,
    'snet-pe',
    { role: 'privateEndpoints', prefix: '10.1.1.0/26', privateEndpointPolicies },
    { in: vnet },
  )
  b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: place })
  const table = b.add(routeTable, 'rt-inspect', {
    routes: [{ name: 'pe', destination, nextHop: 'VirtualAppliance', nextHopIp: '10.0.0.4' }],
  })
  b.link(routeAssociation, training, table)
}
