import { DNS_FACTS } from '../../facts/workspaceDns'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { zoneGroup } from '../../links/zoneGroup'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { PrivateEndpointFacts } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'
import { askedIn, homeZones, linksTo, newZone } from '../zoneEdits'
import { addEndpoint, addVault, addVaultZone } from '../privateScenes'
import { spaceOfEndpoint } from '../../reachability/lookups'

export const recordsOverwritten = defineRule({
  id: 'dns/records-overwritten',
  title: 'Two endpoints write the same record',
  severity: 'error',
  profile: 'correctness',
  why: 'A zone holds one address for a name: the endpoint that was made last wins, and the clients of the other one get an address that they may not reach.',
  source:
    DNS_FACTS.find(({ id }) => id === 'no-two-endpoints-same-service-same-zone')?.source ??
    cite('private-link/private-endpoint-dns', 'introduction caution'),
  requirements: ['DNS-013'],
  decides:
    'Looks for endpoints of the same sub-resource of the same target, in different networks, with one zone in their zone groups.',
  exceptions: 'Two endpoints in one network: the second one is told as a duplicate.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const first = new Map<string, PrivateEndpointFacts>()
    for (const endpoint of topology.privateEndpoints) {
      for (const zone of endpoint.target === undefined ? [] : endpoint.zones) {
        const key = `${zone} ${endpoint.target} ${endpoint.groupId.toLowerCase()}`
        const earlier = first.get(key)
        if (!earlier) first.set(key, endpoint)
        if (!earlier || spaceOfEndpoint(topology, earlier) === spaceOfEndpoint(topology, endpoint)) continue
        const [node, other, kept] = [endpoint.node, earlier.node, zone].map((id) => topology.node(id))
        if (!node || !other || !kept) continue
        yield {
          element: node.id,
          detail: zone,
          related: [
            { id: other.id, role: 'writes the same record' },
            { id: kept.id, role: 'zone' },
          ],
          message: `${node.name} and ${other.name} write the same names into ${kept.name}`,
          how: `Give ${node.name} a zone of its own, linked to the networks that use it alone.`,
          fixes: [ownZoneFix(topology, [endpoint, earlier], kept)],
        }
      }
    }
  },
  examples: {
    bad: [example('Endpoints in two networks and one zone', (b) => twoNetworks(b, false))],
    good: [example('Endpoints in two networks, each with its zone', (b) => twoNetworks(b, true))],
  },
})

/**
 * The endpoint whose network the zone does not answer for moves to the zone that does; where there is none, a second zone of the
 * same name takes the place of the first one in the network of the endpoint.
 */
function ownZoneFix(
  topology: Topology,
  pair: readonly [PrivateEndpointFacts, PrivateEndpointFacts],
  zone: NodeView,
): Fix {
  const answersFor = (endpoint: PrivateEndpointFacts) =>
    linksTo(topology, zone.id, askedIn(topology, spaceOfEndpoint(topology, endpoint) ?? '', zone.name))
  const moved = pair.find((endpoint) => answersFor(endpoint).length === 0) ?? pair[0]
  const { node, target = '', groupId } = moved
  const space = spaceOfEndpoint(topology, moved)
  const edit = new Edit(topology)
  const view = topology.node(node)
  const groups = view ? topology.linksFrom(view, zoneGroup.id).filter(({ to }) => to.id === zone.id) : []
  edit.unlink(...groups.map(({ id }) => id))
  const [home] =
    space === undefined
      ? []
      : homeZones(topology, zone.name, { endpoint: node, target, groupId, space }, new Set([zone.id]))
  if (home) {
    return edit.link(zoneGroup, node, home.node).choice(`Keep the records of ${view?.name} in the other zone`)
  }
  edit.unlink(...answersFor(moved))
  const own =
    space === undefined
      ? edit.add(privateDnsZone, zone.name, {}, null)
      : newZone(edit, zone.name, askedIn(topology, space, zone.name))
  return edit.link(zoneGroup, node, own).choice(`Give ${view?.name} a zone of its own`)
}

function twoNetworks(b: Parameters<Parameters<typeof example>[1]>[0], apart: boolean): void {
  const { vnet, endpoints, vault } = addVault(b)
  const other = b.add(virtualNetwork, 'vnet-people', { prefixes: ['10.2.0.0/24'] })
  const place = b.add(
    subnet,
    'snet-pe-people',
    { role: 'privateEndpoints', prefix: '10.2.0.0/26' },
    { in: other },
  )
  const zone = addVaultZone(b, [vnet])
  addEndpoint(b, endpoints, vault, 'vault', [zone])
  addEndpoint(b, place, vault, 'vault', [apart ? addVaultZone(b, [other]) : zone])
}
