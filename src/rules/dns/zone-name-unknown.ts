import { PRIVATE_LINK_TARGETS, PRIVATE_ZONE_PREFIX } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { CloudId } from '../../model/settings'
import { Edit } from '../edit'
import { example } from '../example'
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
    const known = patternsOf(settings.cloud)
    for (const zone of topology.zones) {
      const node = topology.node(zone.node)
      const name = normalName(zone.name)
      if (!node) continue
      const hides = PUBLIC_NAMES.get(name)
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
      } else if (name.startsWith(PRIVATE_ZONE_PREFIX) && !known.some((pattern) => pattern.test(name))) {
        if (CLOUDS.some((cloud) => patternsOf(cloud).some((pattern) => pattern.test(name)))) continue
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

const CLOUDS: readonly CloudId[] = ['AzurePublic', 'AzureGovernment', 'AzureChina']

/** Documented names of a cloud; what stands in braces is one label, or several. */
function patternsOf(cloud: CloudId): readonly RegExp[] {
  return PATTERNS[cloud]
}

function compile(cloud: CloudId): readonly RegExp[] {
  const names = PRIVATE_LINK_TARGETS.flatMap(({ zones, besideZones }) => [
    ...(zones[cloud] ?? []),
    ...(besideZones[cloud] ?? []),
  ])
  return [...new Set(names)].map(
    (name) =>
      new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[a-z0-9-]+(\\.[a-z0-9-]+)*')}$`),
  )
}

const PATTERNS: Readonly<Record<CloudId, readonly RegExp[]>> = {
  AzurePublic: compile('AzurePublic'),
  AzureGovernment: compile('AzureGovernment'),
  AzureChina: compile('AzureChina'),
}

/** Public suffixes with the private zone that stands for them. */
const PUBLIC_NAMES: ReadonlyMap<string, string> = new Map(
  PRIVATE_LINK_TARGETS.flatMap((row) =>
    CLOUDS.flatMap((cloud) =>
      (row.publicSuffixes[cloud] ?? []).flatMap((suffix) => {
        const zones = row.zones[cloud] ?? []
        const zone = zones.find((name) => name === PRIVATE_ZONE_PREFIX + suffix) ?? zones[0]
        return zone === undefined || suffix.includes('{') ? [] : [[suffix, zone] as const]
      }),
    ),
  ),
)
