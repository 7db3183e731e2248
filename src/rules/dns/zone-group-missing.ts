import { zonesFor } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { zoneGroup } from '../../links/zoneGroup'
import type { PrivateEndpointFacts, Zone } from '../../model/network'
import type { Fix, Report } from '../../model/finding'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { each, privateEndpoints } from '../each'
import { example } from '../example'
import { askedIn, homeZones, newZone } from '../zoneEdits'
import { zonesNamed } from '../zones'
import { addEndpoint, addVault, addVaultZone } from '../privateScenes'
import { doorOf, spaceOfEndpoint } from '../../reachability/lookups'

export const zoneGroupMissing = defineRule({
  id: 'dns/zone-group-missing',
  title: 'Private endpoint keeps no records',
  severity: 'error',
  profile: 'correctness',
  why: 'Without a zone group nobody writes the records of the endpoint, and names stay without an answer.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  requirements: ['DNS-001', 'DNS-002', 'DNS-016'],
  peers: [
    '75973700-529f-4de2-b794-fb9b6781b6b0',
    '6df98d03-368a-4438-8730-a93c4d7693d6',
    'bcff79fb-2b0d-47c9-97e5-3023479b00d1',
    '028bbd88-e9b5-461f-9424-a1b63a7bee1a',
    '83c6fe0f-2316-444a-99a1-1ecd8a7872ca',
    'ac673a9a-f77d-4846-b2d8-a57f8e1c01d4',
    'e9585a95-5b8c-4d03-b193-dc7eb5ac4c32',
    'c4bc6f10-cb41-49eb-b000-d5ab82e2a091',
    'fbc14a67-53e4-4932-abcc-2049c6706009',
  ],
  decides: 'Compares the zone group of each private endpoint with the documented zones of its sub-resource.',
  exceptions: 'Zones with records kept by hand, and endpoints that exist already.',
  check: each(privateEndpoints, function* (topology, endpoint): Iterable<Report> {
    const { settings } = topology
    const node = topology.node(endpoint.node)
    const door = doorOf(topology, endpoint.target ?? '')
    if (!node || !door || node.owner.mode === 'existing') return
    for (const name of zonesFor(door.resourceType, endpoint.groupId, settings.cloud, settings.region) ?? []) {
      const zones = zonesNamed(topology, name)
      if (zones.length === 0 || zones.some((zone) => endpoint.zones.includes(zone.node) || isByHand(zone)))
        continue
      yield {
        element: node.id,
        detail: name,
        related: zones.map((zone) => ({ id: zone.node, role: 'zone' })),
        message: `${node.name} keeps no records in ${name}`,
        how: `Add ${name} to the zone group of ${node.name}.`,
        fixes: groupFixes(topology, endpoint, name, zones),
      }
    }
  }),
  examples: {
    bad: [
      example('Zone beside an endpoint that does not use it', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
        addVaultZone(b, [vnet])
      }),
    ],
    good: [
      example('Endpoint with a zone group', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})

function groupFixes(
  topology: Topology,
  { node, target = '', groupId, ...endpoint }: PrivateEndpointFacts,
  name: string,
  zones: readonly Zone[],
): readonly Fix[] {
  const space = spaceOfEndpoint(topology, { node, target, groupId, ...endpoint })
  const edit = () => new Edit(topology)
  const add = (zone: Zone) => edit().link(zoneGroup, node, zone.node)
  const title = 'Add the zone to its zone group'
  if (space === undefined) return zones.map((zone) => add(zone).choice(title))
  const homes = homeZones(topology, name, { endpoint: node, target, groupId, space })
  if (homes.length > 1) return homes.map((zone) => add(zone).choice(title))
  const [home] = homes
  if (home) return [add(home).safe(title)]
  const own = edit()
  const made = newZone(own, name, askedIn(topology, space, name))
  return [own.link(zoneGroup, node, made).safe('Give it a zone of its own')]
}

function isByHand(zone: Zone): boolean {
  return zone.records.some(({ value }) => value.trim() !== '')
}
