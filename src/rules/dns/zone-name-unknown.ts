import { CLOUD_IDS } from '../../facts/clouds'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { hiddenBy, isUndocumented } from '../zoneNames'
import { normalName } from '../zones'

export const zoneNameUnknown = defineRule({
  id: 'dns/zone-name-unknown',
  title: 'Zone name that no service uses',
  severity: 'warning',
  profile: 'correctness',
  why: 'Records are found only under the documented zone names; a misspelled zone never answers.',
  source: cite('private-link/private-endpoint-dns', 'Azure services DNS zone configuration'),
  requirements: ['DNS-002'],
  decides:
    'Compares zones for private endpoints with the documented names in the cloud of the design; and zones with public suffixes, which hide all other resources.',
  exceptions: 'Zones of another cloud, which have a rule of their own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const zone of topology.zones) {
      const node = topology.node(zone.node)
      const name = normalName(zone.name)
      if (!node) continue
      const hides = hiddenBy(name)
      if (hides !== undefined) {
        yield {
          element: node.id,
          field: 'name',
          message: `${zone.name} is the public suffix: as a private zone it hides every resource that has no record in it`,
          how: `Name the zone ${hides}.`,
          fixes: [
            new Edit(topology)
              .command({ type: 'renameNode', id: node.id, name: hides })
              .choice(`Rename it to ${hides}`),
          ],
        }
      } else if (isUndocumented(name, settings.cloud)) {
        if (CLOUD_IDS.some((cloud) => !isUndocumented(name, cloud))) continue
        yield {
          element: node.id,
          field: 'name',
          message: `No documented service keeps its records in ${zone.name}`,
          how: 'Compare it with the documented zone of the sub-resource.',
          fixes: [],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Misspelled zone', (b) => void b.add(privateDnsZone, 'privatelink.vault.azure.net')),
      example('Public suffix as private zone', (b) => void b.add(privateDnsZone, 'blob.core.windows.net')),
    ],
    good: [
      example('Documented zones and one of one’s own', (b) => {
        for (const name of [
          'privatelink.vaultcore.azure.net',
          'privatelink.westeurope.azmk8s.io',
          'ml.contoso.internal',
        ])
          b.add(privateDnsZone, name)
      }),
    ],
  },
})
