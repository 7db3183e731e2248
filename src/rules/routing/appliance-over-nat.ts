import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { natAssociation } from '../../links/natAssociation'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { defaultRoute, describeHop, effectiveRoutes } from '../../reachability/routes'
import { Edit } from '../edit'
import { example } from '../example'
import { isDefaultRow } from '../routeFixes'
import { addEgressRoute, addHub, addNat, addNetwork, addTraining } from '../scenes'

export const applianceOverNat = defineRule({
  id: 'routing/appliance-over-nat',
  title: 'NAT gateway without effect',
  severity: 'warning',
  profile: 'recommended',
  why: 'A default route to an appliance or gateway takes the traffic before the NAT gateway sees it; one of the two is not meant.',
  source:
    networkFact('outbound-explicit-methods')?.source ?? cite('nat-gateway/nat-gateway-resource', 'Subnets'),
  requirements: ['EGR-021'],
  decides: 'Compares the effective default route of each subnet that has a NAT gateway.',
  exceptions: 'A NAT gateway that only serves routes with next hop Internet to service tags.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      if (segment.natGateway === undefined) continue
      const routes = effectiveRoutes(topology, segment.node)
      const route = defaultRoute(routes)
      if (route?.origin !== 'user' || route.hop.type === 'internet') continue
      const used =
        routes.tagRoutes.some(({ hop }) => hop.type === 'internet') ||
        routes.routes.some(({ origin, hop }) => origin === 'user' && hop.type === 'internet')
      const node = topology.node(segment.node)
      if (used || !node) continue
      const hop = describeHop(route.hop, (id) => topology.node(id)?.name ?? id)
      yield {
        element: segment.node,
        related: [{ id: segment.natGateway, role: 'NAT gateway' }],
        message: `${node.name} routes 0.0.0.0/0 to ${hop}; ${topology.node(segment.natGateway)?.name} on the same subnet gets no traffic`,
        how: 'Detach the NAT gateway, or remove the default route.',
        fixes: fixes(topology, segment),
      }
    }
  },
  examples: {
    bad: [
      example('NAT gateway beside a route to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
        addNat(b, subnet)
      }),
    ],
    good: [
      example('NAT gateway alone', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
      }),
    ],
  },
})

function fixes(topology: Topology, segment: Segment) {
  const node = topology.node(segment.node)
  const links = node ? topology.linksFrom(node, natAssociation.id) : []
  const detach = new Edit(topology).unlink(...links.map(({ id }) => id)).choice('Detach the NAT gateway')
  const table = topology.as(routeTable, topology.node(segment.routeTable))
  if (!table) return [detach]
  const routes = table.properties.routes.filter((row) => !isDefaultRow(row))
  return [detach, new Edit(topology).set(table.id, { routes }).choice('Remove the default route')]
}
