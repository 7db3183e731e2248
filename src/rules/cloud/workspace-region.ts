import { CLOUDS } from '../../facts/clouds'
import { regionOf } from '../../facts/regions'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const workspaceRegion = defineRule({
  id: 'cloud/workspace-region',
  title: 'Azure Machine Learning is not in this region',
  severity: 'error',
  profile: 'correctness',
  why: 'In Azure Government and at 21Vianet only some regions offer Azure Machine Learning.',
  source: CLOUDS.AzureGovernment.alsoSources[1] ?? CLOUDS.AzureGovernment.source,
  decides: 'Compares the region of each workspace with those that the documents name for the cloud.',
  exceptions: 'The public cloud, for which the documents read give no list.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const offered = CLOUDS[settings.cloud].workspaceRegions
    if (!offered) return
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      const region = workspace.properties.region.trim() || settings.region
      if (offered.includes(region) || regionOf(region)?.cloud !== settings.cloud) continue
      yield {
        element: workspace.id,
        field: 'region',
        message: `${workspace.name} is in ${region}; ${CLOUDS[settings.cloud].label} offers Azure Machine Learning in ${joinList(offered)}`,
        how: 'Move the workspace.',
        fixes: offered.map((one) =>
          new Edit(topology).set(workspace.id, { region: one }).choice(`Move it to ${one}`),
        ),
      }
    }
  },
  examples: {
    bad: [
      example('Texas', (b) => void b.add(amlWorkspace, 'mlw-prod'), {
        cloud: 'AzureGovernment',
        region: 'usgovtexas',
      }),
    ],
    good: [
      example('Virginia', (b) => void b.add(amlWorkspace, 'mlw-prod'), {
        cloud: 'AzureGovernment',
        region: 'usgovvirginia',
      }),
      example('Public cloud', (b) => void b.add(amlWorkspace, 'mlw-prod')),
    ],
  },
})
