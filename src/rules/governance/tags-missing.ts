import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'

export const tagsMissing = defineRule({
  id: 'governance/tags-missing',
  title: 'Resources without tags',
  severity: 'info',
  profile: 'all',
  why: 'Tags say who owns a resource and what it is for, and costs are split by them.',
  source: cite('cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations'),
  peers: ['Azure.Resource.UseTags'],
  decides: 'Looks at the tags of the design, which every exported resource gets.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const [workspace] = topology.nodesOf(amlWorkspace)
    if (!workspace || Object.keys(settings.tags).length > 0) return
    yield {
      element: workspace.id,
      message: `${workspace.name} and everything around it are deployed without tags`,
      how: 'State tags in the settings of the design.',
      fixes: [guide('State tags')],
    }
  },
  examples: {
    bad: [example('No tags', (b) => void b.add(amlWorkspace, 'mlw-prod'))],
    good: [example('Tags', (b) => void b.add(amlWorkspace, 'mlw-prod'), { tags: { owner: 'ml-platform' } })],
  },
})
