import { cite } from '../../facts/source'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { routeTable } from '../../kinds/routeTable'
import { subnet } from '../../kinds/subnet'
import { routeAssociation } from '../../links/routeAssociation'
import { containsCidr, formatCidr } from '../../lib/cidr'
import { memoTopology } from '../../model/derived'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { routeTableOf, segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { isDefault } from '../routeFixes'
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
    'Compares user routes to appliances that hold a whole subnet of private endpoints with the network policies of that subnet.',
  exceptions: 'The default route, which never takes traffic to private endpoints.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const places = endpointPlaces(topology)
    if (places.length === 0) return
    for (const segment of topology.segments) {
      for (const route of routeTableOf(topology, segment)?.routes ?? []) {
        const { destination } = route
        if (route.nextHop !== 'VirtualAppliance' || typeof destination === 'string' || isDefault(route))
          continue
        for (const place of places) {
          if (place.node === segment.node || actsOnRoutes(place)) continue
          if (!place.prefixes.some((prefix) => containsCidr(destination, prefix))) continue
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
    good: [example('Policies for route tables on', (b) => viaAppliance(b, 'RouteTableEnabled'))],
  },
})

const endpointPlaces = memoTopology((topology: Topology): readonly Segment[] => {
  const ids = new Set<NodeId>(topology.privateEndpoints.flatMap(({ segment }) => segment ?? []))
  return [...ids].flatMap((id) => segmentOf(topology, id) ?? [])
})

function actsOnRoutes({ privateEndpointPolicies }: Segment): boolean {
  return privateEndpointPolicies === 'RouteTableEnabled' || privateEndpointPolicies === 'Enabled'
}

function viaAppliance(b: DiagramBuilder, privateEndpointPolicies: 'Disabled' | 'RouteTableEnabled'): void {
  const { vnet, subnet: training } = addNetwork(b)
  const place = b.add(
    subnet,
    'snet-pe',
    { role: 'privateEndpoints', prefix: '10.1.1.0/26', privateEndpointPolicies },
    { in: vnet },
  )
  b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: place })
  const table = b.add(routeTable, 'rt-inspect', {
    routes: [{ name: 'pe', destination: '10.1.0.0/20', nextHop: 'VirtualAppliance', nextHopIp: '10.0.0.4' }],
  })
  b.link(routeAssociation, training, table)
}
