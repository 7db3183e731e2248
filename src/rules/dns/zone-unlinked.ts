import { cite } from '../../facts/source'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault, addVaultZone } from '../privateScenes'
import { normalName } from '../zones'
import { nameUses } from './resolutions'
import { spaceOfEndpoint } from '../../reachability/lookups'

export const zoneUnlinked = defineRule({
  id: 'dns/zone-unlinked',
  title: 'Zone that answers nobody',
  severity: 'warning',
  profile: 'recommended',
  why: 'A private zone answers only in the virtual networks that it is linked to; without a link its records are never seen.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  requirements: ['DNS-003'],
  decides:
    'Looks for zones in which private endpoints keep records and that are linked to no virtual network.',
  exceptions:
    'Zones whose names something in the drawing uses: what they lack is told with the network that asks.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const used = new Set(nameUses(context.topology).map(({ name }) => normalName(name.zone)))
    for (const zone of topology.zones) {
      const node = topology.node(zone.node)
      if (!node || zone.links.length > 0 || node.owner.mode === 'existing' || used.has(normalName(zone.name)))
        continue
      const endpoint = topology.privateEndpoints.find(({ zones }) => zones.includes(zone.node))
      if (!endpoint) continue
      const space = topology.node(spaceOfEndpoint(topology, endpoint))
      yield {
        element: node.id,
        related: [{ id: endpoint.node, role: 'keeps its records here' }],
        message: `${zone.name} is linked to no virtual network`,
        how: 'Link it to the network in which the queries of its clients end.',
        fixes: space
          ? [new Edit(topology).link(dnsZoneLink, node.id, space.id).choice(`Link it to ${space.name}`)]
          : [guide('Link it to a virtual network')],
      }
    }
  },
  examples: {
    bad: [
      example('Vault zone without a link', (b) => {
        const { endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [])])
      }),
    ],
    good: [
      example('Vault zone linked to its network', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})
