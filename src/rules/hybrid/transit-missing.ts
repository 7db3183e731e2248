import { PEERING_DEFAULTS } from '../../facts/networkSemantics'
import { client } from '../../kinds/client'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { peering } from '../../links/peering'
import { siteConnection } from '../../links/siteConnection'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, spaceOf, spaceOfEndpoint } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { privateUses } from '../privateUses'
import { connects, gatewayNetworks } from '../reach'
import { addGateway } from './scenes'

export const transitMissing = defineRule({
  id: 'hybrid/transit-missing',
  title: 'Site does not reach the spoke',
  severity: 'error',
  profile: 'correctness',
  why: 'A gateway announces to a site the addresses of its own network, and those of spokes that use it as remote gateway; peerings alone lead no further.',
  source: PEERING_DEFAULTS.source,
  requirements: ['NET-010', 'DNS-008'],
  decides:
    'For everything that people on a connected site use: looks for a private endpoint in a network that the site’s gateway leads to.',
  exceptions:
    'Routes that the site gets by other means, such as static routes to an appliance. A spoke that asks for the remote gateway and cannot use it has a rule of its own.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const told = new Set<string>()
    for (const use of privateUses(topology)) {
      const hubs =
        spaceOf(topology, use.space)?.type === 'site' ? [...gatewayNetworks(topology, use.space)] : []
      const places = endpointsOf(topology, use.target, use.groupId).flatMap(
        (endpoint) => spaceOfEndpoint(topology, endpoint) ?? [],
      )
      const [place] = places
      const [hub] = hubs
      if (place === undefined || hub === undefined || places.some((to) => connects(topology, use.space, to)))
        continue
      // A remote gateway that is asked for and cannot be used has a rule of its own.
      if (asksForGateway(topology, place, hub)) continue
      const [site, spoke, gateway] = [use.space, place, hub].map((id) => topology.node(id))
      if (!site || !spoke || !gateway || told.has(`${site.id} ${spoke.id}`)) continue
      told.add(`${site.id} ${spoke.id}`)
      yield {
        element: spoke.id,
        detail: site.id,
        related: [
          { id: site.id, role: 'cannot reach it' },
          { id: gateway.id, role: 'network of the gateway' },
        ],
        message: `${site.name} reaches ${gateway.name}, but not ${spoke.name}, where the private endpoints are`,
        how: `Let ${spoke.name} use the gateway of ${gateway.name}, and allow transit there.`,
        fixes: [transitFix(context, gateway.id, spoke.id)],
      }
    }
  },
  examples: {
    bad: [example('Endpoint in a spoke without transit', (b) => spoke(b, false))],
    good: [example('Spoke that uses the gateway of the hub', (b) => spoke(b, true))],
  },
})

function transitFix({ topology }: RuleContext, hub: NodeId, spoke: NodeId): Fix {
  const link = topology
    .linksOf(peering)
    .find(({ from, to }) => (from.id === hub && to.id === spoke) || (from.id === spoke && to.id === hub))
  const own = topology
    .nodesOf(virtualNetworkGateway)
    .some((node) => topology.ancestorsOf(node).some(({ id }) => id === spoke))
  if (!link || own) return guide('Peer the two and use the gateway of the hub')
  const flags =
    link.from.id === hub
      ? { fromGatewayTransit: true, toUseRemoteGateways: true }
      : { toGatewayTransit: true, fromUseRemoteGateways: true }
  return new Edit(topology).setLink(link.id, flags).safe('Use the gateway of the hub')
}

function asksForGateway(topology: Topology, spoke: NodeId, hub: NodeId): boolean {
  return topology
    .linksOf(peering)
    .some(({ from, to, properties }) =>
      from.id === spoke && to.id === hub
        ? properties.fromUseRemoteGateways
        : from.id === hub && to.id === spoke && properties.toUseRemoteGateways,
    )
}

function spoke(b: DiagramBuilder, transit: boolean): void {
  const { hub, gateway } = addGateway(b)
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], role: 'spoke' })
  b.link(peering, hub, vnet, { fromGatewayTransit: transit, toUseRemoteGateways: transit })
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  addEndpoint(b, addEndpointSubnet(b, vnet), workspace, 'amlworkspace')
  const site = b.add(onPremisesSite, 'Office')
  b.add(client, 'Analysts', {}, { in: site })
  b.link(siteConnection, site, gateway)
}
