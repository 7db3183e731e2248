import { CLOUD_IDS, CLOUDS, type CloudId } from '../../facts/clouds'
import { PRIVATE_LINK_TARGETS } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Settings } from '../../model/settings'
import { Edit, guide } from '../edit'
import { example } from '../example'

export const zoneOfOtherCloud = defineRule({
  id: 'cloud/zone-of-other-cloud',
  title: 'Private DNS zone of another cloud',
  severity: 'error',
  profile: 'correctness',
  why: 'Hosts have other names in other clouds, so a zone of another cloud is asked by nobody.',
  source: cite('private-link/private-endpoint-dns', 'Government'),
  decides: 'Looks each zone name up in the tables of the three clouds.',
  exceptions: 'Zones with the same name in several clouds, and zones of your own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const zone of topology.nodesOf(privateDnsZone)) {
      const name = zone.name.trim().toLowerCase().replace(/\.$/, '')
      const clouds = cloudsOf(name)
      if (clouds.size === 0 || clouds.has(settings.cloud)) continue
      const other = [...clouds][0] as CloudId
      const right = counterpart(name, other, settings)
      yield {
        element: zone.id,
        message: `${zone.name} is a zone of ${CLOUDS[other].label}; the design is for ${CLOUDS[settings.cloud].label}`,
        how:
          right === undefined
            ? 'Remove the zone; the documents name none for this cloud.'
            : `The zone is called ${right} here.`,
        ...(right === undefined
          ? { needs: `the zone for these hosts in ${CLOUDS[settings.cloud].label}` }
          : {}),
        fixes: [
          right === undefined
            ? guide('Choose another zone')
            : new Edit(topology)
                .command({ type: 'renameNode', id: zone.id, name: right })
                .choice(`Call it ${right}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Public zone in Government', (b) => void b.add(privateDnsZone, 'privatelink.api.azureml.ms'), {
        cloud: 'AzureGovernment',
      }),
      example(
        'Regional zone of the public cloud',
        (b) => void b.add(privateDnsZone, 'privatelink.westeurope.azmk8s.io'),
        { cloud: 'AzureGovernment', region: 'usgovvirginia' },
      ),
    ],
    good: [
      example('Public zone', (b) => void b.add(privateDnsZone, 'privatelink.api.azureml.ms')),
      example('Zone of one’s own', (b) => void b.add(privateDnsZone, 'corp.example'), {
        cloud: 'AzureGovernment',
      }),
    ],
  },
})

/** Zone names of the tables as patterns, with the rows and the places in them; what stands in braces is one label. */
const ROWS = PRIVATE_LINK_TARGETS.flatMap(({ zones }) =>
  CLOUD_IDS.flatMap((cloud) =>
    (zones[cloud] ?? []).map((name, index) => ({ pattern: patternOf(name), cloud, index, zones })),
  ),
)

function patternOf(name: string): RegExp {
  return new RegExp(
    `^${name
      .toLowerCase()
      .replaceAll('.', '\\.')
      .replace(/\{[^}]*\}/g, '([^.]+)')}$`,
  )
}

function cloudsOf(name: string): ReadonlySet<CloudId> {
  return new Set(ROWS.filter(({ pattern }) => pattern.test(name)).map(({ cloud }) => cloud))
}

/** The zone at the same place of the same row in another cloud, for the region of the design where it has one. */
function counterpart(name: string, from: CloudId, { cloud, region }: Settings): string | undefined {
  const row = ROWS.find(({ pattern, cloud: own }) => own === from && pattern.test(name))
  return row?.zones[cloud]?.[row.index]?.replaceAll('{region}', region)
}
