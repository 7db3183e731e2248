import { memoTopology } from '../../model/derived'
import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { routeAssociation } from '../../links/routeAssociation'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { subnet } from '../../kinds/subnet'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import type { NodeId } from '../../model/diagram'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { routeTableOf, segmentOf } from '../../reachability/lookups'
import { usesGatewayOf } from '../../reachability/routes'
import { guide } from '../edit'
import { example } from '../example'
import { peers } from '../reach'

export const gatewayHopMissing = defineRule({
  id: 'routing/gateway-hop-missing',
  title: 'Route to a gateway that is not there',
  severity: 'error',
  profile: 'correctness',
  why: 'The next hop virtual network gateway means a VPN gateway that the subnet may use; without one the packets are dropped, and an ExpressRoute gateway cannot be named.',
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
  decides: 'Looks for a VPN gateway in the network of the subnet, or in a peer whose gateway it uses.',
  exceptions: 'Networks that exist already: their gateway need not be drawn.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const gateways = vpnNetworks(topology)
    for (const segment of topology.segments) {
      const route = routeTableOf(topology, segment)?.routes.find(
        ({ nextHop }) => nextHop === 'VirtualNetworkGateway',
      )
      const space = topology.node(segment.space)
      if (!route || !space || space.owner.mode === 'existing') continue
      const hubs = [...peers(topology, segment.space)].filter((hub) =>
        usesGatewayOf(topology, segment.space, hub),
      )
      if (gateways.has(segment.space) || hubs.some((hub) => gateways.has(hub))) continue
      if (hubs.some((hub) => topology.node(hub)?.owner.mode === 'existing')) continue
      yield {
        element: segment.node,
        related: segment.routeTable === undefined ? [] : [{ id: segment.routeTable, role: 'route table' }],
        message: `${topology.node(segment.node)?.name} routes to a virtual network gateway (${route.name}), but ${space.name} has and uses no VPN gateway`,
        how: 'Draw the VPN gateway, use the gateway of a peer, or change the next hop.',
        fixes: [guide('Change the next hop of the route')],
      }
    }
  },
  examples: {
    bad: [example('No gateway', (b) => network(b, false))],
    good: [example('A VPN gateway', (b) => network(b, true))],
  },
})

const vpnNetworks = memoTopology(
  (topology: Topology): ReadonlySet<NodeId> =>
    new Set(
      topology
        .nodesOf(virtualNetworkGateway)
        .filter(({ properties }) => properties.type === 'Vpn')
        .flatMap(({ parent }) => segmentOf(topology, parent ?? undefined)?.space ?? []),
    ),
)

function network(b: DiagramBuilder, gateway: boolean): void {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
  const place = b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
  const table = b.add(routeTable, 'rt-onprem', {
    routes: [
      { name: 'udr-onprem', destination: '192.168.0.0/16', nextHop: 'VirtualNetworkGateway', nextHopIp: '' },
    ],
  })
  b.link(routeAssociation, place, table)
  const home = b.add(subnet, 'GatewaySubnet', { role: 'gateway', prefix: '10.1.1.0/27' }, { in: vnet })
  if (gateway) b.add(virtualNetworkGateway, 'vgw-ml', {}, { in: home })
}
