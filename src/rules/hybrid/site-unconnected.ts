import { cite } from '../../facts/source'
import { client } from '../../kinds/client'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { keyVault } from '../../kinds/keyVault'
import { siteConnection } from '../../links/siteConnection'
import { uses } from '../../links/uses'
import type { DiagramBuilder } from '../../model/builder'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'
import { addGateway } from './scenes'

export const siteUnconnected = defineRule({
  id: 'hybrid/site-unconnected',
  title: 'Site without a connection',
  severity: 'warning',
  profile: 'correctness',
  why: 'Private addresses are reached from a site only over a VPN or ExpressRoute gateway.',
  source: cite('private-link/private-endpoint-overview', 'Private endpoint properties'),
  requirements: ['DNS-008'],
  peers: ['NS-9', 'ALZ D08.03'],
  decides:
    'Looks for a connection to a gateway at each site with people, while the design has private endpoints and is not meant to be public.',
  exceptions: 'Designs in which public access is fine.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (topology.privateEndpoints.length === 0 || settings.isolation === 'public') return
    for (const site of topology.nodesOf(onPremisesSite)) {
      const people = topology.childrenOf(site).filter(({ kind }) => kind === client.id)
      if (people.length === 0 || topology.linksFrom(site, siteConnection.id).length > 0) continue
      if (people.every((person) => isPublicUser(topology, person.id))) continue
      yield {
        element: site.id,
        related: people.map(({ id }) => ({ id, role: 'cannot reach private endpoints' })),
        message: `${site.name} is connected to no virtual network, so that ${people[0]?.name} reach no private endpoint`,
        how: 'Connect it to a VPN or ExpressRoute gateway.',
        fixes: connections(topology, site.id),
      }
    }
  },
  examples: {
    bad: [example('People on a site that nothing connects', (b) => office(b, false))],
    good: [example('Site behind a VPN gateway', (b) => office(b, true))],
  },
})

/** People who use a workspace with selected public addresses come over the internet. */
function isPublicUser(topology: RuleContext['topology'], id: string): boolean {
  const person = topology.node(id)
  const targets = person ? topology.targets(person, uses.id) : []
  return (
    targets.length > 0 &&
    targets.every((target) =>
      topology.doors.some((door) => door.node === target.id && door.publicAccess !== 'none'),
    )
  )
}

function connections(topology: RuleContext['topology'], site: string): readonly Fix[] {
  const gateways = topology.nodesOf(virtualNetworkGateway)
  if (gateways.length === 0) return [guide('Draw a gateway in the hub and connect the site')]
  return gateways
    .slice(0, 3)
    .map(({ id, name, properties }) =>
      new Edit(topology)
        .link(siteConnection, site, id, { type: properties.type })
        .choice(`Connect it to ${name}`),
    )
}

function office(b: DiagramBuilder, connected: boolean): void {
  const { hub, gateway } = addGateway(b)
  addEndpoint(b, addEndpointSubnet(b, hub, '10.0.1.0/26'), b.add(keyVault, 'kv-mlprod'), 'vault')
  const site = b.add(onPremisesSite, 'Office')
  b.add(client, 'Analysts', {}, { in: site })
  if (connected) b.link(siteConnection, site, gateway)
}
