import { CLOUDS } from '../../facts/clouds'
import { regionOf } from '../../facts/regions'
import { cite } from '../../facts/source'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { statedRegions } from '../regions'

export const regionOfOtherCloud = defineRule({
  id: 'cloud/region-of-other-cloud',
  title: 'Region of another cloud',
  severity: 'error',
  profile: 'correctness',
  why: 'Each cloud has regions of its own; a template with a region of another one is refused.',
  source: cite('reliability/regions-list', 'Azure regions list'),
  peers: [
    'Azure.Resource.AllowedRegions',
    'e56962a6-4747-49cd-b67b-bf8b01975c4c',
    'e765b5de-1225-4ba3-bd56-1ac6695af988',
    'Azure.ACR.ReplicaLocation',
  ],
  decides:
    'Compares every region of the drawing with the list of regions. The region of the design itself is reported at the first element.',
  exceptions: 'Regions that the list does not hold.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology, settings } = context
    const [first] = topology.nodes
    for (const { region, element, field } of statedRegions(context)) {
      const known = regionOf(region.trim())
      const node = topology.node(element ?? first?.id)
      if (!known || !node || known.cloud === settings.cloud) continue
      const wanted = CLOUDS[settings.cloud].label
      yield {
        element: node.id,
        ...(field === undefined ? {} : { field }),
        detail: element === null ? 'design' : known.name,
        message:
          element === null
            ? `The design is for ${wanted}, but its region ${known.displayName} belongs to ${CLOUDS[known.cloud].label}`
            : `${node.name} is in ${known.displayName}, a region of ${CLOUDS[known.cloud].label}; the design is for ${wanted}`,
        how: `Choose a region of ${wanted}, or the cloud ${CLOUDS[known.cloud].label}.`,
        fixes:
          element === null
            ? [
                new Edit(topology)
                  .command({ type: 'setSettings', settings: { cloud: known.cloud } })
                  .choice(`Design for ${CLOUDS[known.cloud].label}`),
              ]
            : field === 'region'
              ? [new Edit(topology).set(node.id, { region: '' }).choice('Use the region of the design')]
              : [guide('Choose other regions')],
      }
    }
  },
  examples: {
    bad: [
      example('Network in a region of Government', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { region: 'usgovvirginia' })
      }),
      example('Design for Government in Europe', (b) => void b.add(virtualNetwork, 'vnet-ml'), {
        cloud: 'AzureGovernment',
      }),
    ],
    good: [
      example('Region of the public cloud', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { region: 'northeurope' })
      }),
      example('Region of Government', (b) => void b.add(virtualNetwork, 'vnet-ml'), {
        cloud: 'AzureGovernment',
        region: 'usgovvirginia',
      }),
    ],
  },
})
