import { zonesFor } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { zoneGroup } from '../../links/zoneGroup'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { sameName } from '../../reachability/names'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint, addVault, addVaultZone } from '../privateScenes'
import { doorOf } from '../../reachability/lookups'
import { hiddenBy, isUndocumented } from '../zoneNames'

export const zoneForeign = defineRule({
  id: 'dns/zone-foreign',
  title: 'Zone group with a zone of something else',
  severity: 'warning',
  profile: 'correctness',
  why: 'An endpoint writes records only into the documented zones of its sub-resource; any other zone in its group stays empty.',
  source: cite('private-link/private-endpoint-dns', 'Azure services DNS zone configuration'),
  requirements: ['DNS-002'],
  decides: 'Compares the zones in each zone group with the documented ones of the sub-resource.',
  exceptions:
    'Sub-resources for which the documents name no zone in the cloud, and zones whose name is the defect, which have a rule of their own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.privateEndpoints) {
      const door = doorOf(topology, endpoint.target ?? '')
      const node = topology.node(endpoint.node)
      const names = door && zonesFor(door.resourceType, endpoint.groupId, settings.cloud, settings.region)
      for (const link of names && node ? topology.linksFrom(node, zoneGroup.id) : []) {
        if (names?.some((name) => sameName(name, link.to.name))) continue
        if (isUndocumented(link.to.name, settings.cloud) || hiddenBy(link.to.name) !== undefined) continue
        yield {
          element: endpoint.node,
          detail: link.to.id,
          related: [{ id: link.to.id, role: 'zone of something else' }],
          message: `${node?.name} serves ${endpoint.groupId}, whose records do not belong in ${link.to.name}`,
          how: `Take ${link.to.name} out of its zone group.`,
          fixes: [new Edit(topology).unlink(link.id).safe('Take the zone out of the group')],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Vault endpoint with the zone of blobs as well', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        const blobs = b.add(privateDnsZone, 'privatelink.blob.core.windows.net')
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet]), blobs])
      }),
    ],
    good: [
      example('Vault endpoint with the zone of vaults', (b) => {
        const { vnet, endpoints, vault } = addVault(b)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
      }),
    ],
  },
})
