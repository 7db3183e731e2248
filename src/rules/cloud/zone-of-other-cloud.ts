import { CLOUDS, type CloudId } from '../../facts/clouds'
import { cite } from '../../facts/source'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { cloudsOfZone, zoneInCloud } from '../zoneNames'

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
      const clouds = cloudsOfZone(name)
      if (clouds.size === 0 || clouds.has(settings.cloud)) continue
      const other = [...clouds][0] as CloudId
      const right = zoneInCloud(name, other, settings)
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
                .safe(`Call it ${right}`),
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
