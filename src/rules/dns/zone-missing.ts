import { privateLinkTarget, zonesFor } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { zoneGroup } from '../../links/zoneGroup'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Settings } from '../../model/settings'
import type { Topology } from '../../model/topology'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { askedIn, newZone } from '../zoneEdits'
import { cloudsOfZone, zoneInCloud } from '../zoneNames'
import { normalName, zonesNamed } from '../zones'
import { addEndpoint, addVault, addVaultZone } from '../privateScenes'
import { doorOf, spaceOfEndpoint } from '../../reachability/lookups'

export const zoneMissing = defineRule({
  id: 'dns/zone-missing',
  title: 'Private DNS zone missing',
  severity: 'error',
  profile: 'correctness',
  why: 'Clients use the public name of a service; only the documented private zone turns it into the address of the endpoint.',
  source: cite('private-link/private-endpoint-dns', 'Azure services DNS zone configuration'),
  requirements: ['DNS-001', 'DNS-002', 'DNS-016'],
  peers: ['ee40564d-486e-4f68-a5ca-7a621edae0fb', '437914ee-c176-4fff-8986-7e05eb971365'],
  decides:
    'Looks up the zones of each private endpoint’s sub-resource in the cloud of the design, and looks for them by name.',
  exceptions:
    'Endpoints that exist already and are only referenced, and sub-resources for which the documents name no zone in the cloud.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology, settings } = context
    for (const endpoint of topology.privateEndpoints) {
      const node = topology.node(endpoint.node)
      const door = doorOf(topology, endpoint.target ?? '')
      if (!node || !door || node.owner.mode === 'existing') continue
      const space = spaceOfEndpoint(topology, endpoint)
      for (const name of zonesFor(door.resourceType, endpoint.groupId, settings.cloud, settings.region) ??
        []) {
        if (zonesNamed(topology, name).length > 0 || hasForeignTwin(topology, node, name, settings)) continue
        const source = privateLinkTarget(door.resourceType, endpoint.groupId)?.source
        yield {
          element: node.id,
          detail: name,
          message: `${node.name} has no zone ${name} to keep its records in`,
          how: `Add the private DNS zone ${name}, link it where its clients’ queries end, and add it to the zone group.`,
          ...(source ? { source } : {}),
          fixes:
            space === undefined
              ? [guide('Put the endpoint in a subnet first')]
              : [addZoneFix(topology, node.id, name, space)],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Vault endpoint and no zone', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault')
      }),
    ],
    good: [
      example('Vault endpoint and the zone of vaults', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})

/** True when the endpoint keeps its records in the same zone of another cloud, which has a rule of its own. */
function hasForeignTwin(topology: Topology, endpoint: NodeView, name: string, settings: Settings): boolean {
  return topology.targets(endpoint, zoneGroup.id).some((zone) => {
    const own = normalName(zone.name)
    const clouds = cloudsOfZone(own)
    const [other] = clouds
    if (other === undefined || clouds.has(settings.cloud)) return false
    return zoneInCloud(own, other, settings)?.toLowerCase() === name.toLowerCase()
  })
}

/** The new zone is linked to the network in which the queries of the endpoint's own network end. */
function addZoneFix(topology: Topology, endpoint: NodeId, zone: string, space: NodeId): Fix {
  const edit = new Edit(topology)
  return edit
    .link(zoneGroup, endpoint, newZone(edit, zone, askedIn(topology, space, zone)))
    .safe(`Add the zone ${zone}`)
}
