import { cite } from '../../facts/source'
import { applicationInsights } from '../../kinds/applicationInsights'
import { logAnalytics } from '../../kinds/logAnalytics'
import { insightsWorkspace } from '../../links/insightsWorkspace'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const insightsClassic = defineRule({
  id: 'monitoring/insights-classic',
  title: 'Application Insights without Log Analytics',
  severity: 'error',
  profile: 'correctness',
  why: 'Private link for telemetry needs Application Insights that store their data in a Log Analytics workspace; the classic form without one is retired.',
  source: cite(
    'machine-learning/how-to-secure-workspace-vnet',
    'Secure Azure Monitor and Application Insights',
  ),
  requirements: ['PAAS-024'],
  peers: ['Azure.AppInsights.Workspace'],
  decides: 'Looks for the Log Analytics workspace of each Application Insights that the design deploys.',
  exceptions: 'Application Insights that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const insights of topology.nodesOf(applicationInsights)) {
      if (insights.owner.mode === 'existing') continue
      if (topology.targets(insights, insightsWorkspace.id).length > 0) continue
      const drawn = topology.nodesOf(logAnalytics)
      const added = new Edit(topology)
      yield {
        element: insights.id,
        message: `${insights.name} stores its data in no Log Analytics workspace`,
        how: 'Link it to a Log Analytics workspace.',
        fixes:
          drawn.length > 0
            ? drawn.slice(0, 2).map((logs) => {
                const edit = new Edit(topology).link(insightsWorkspace, insights.id, logs.id)
                return drawn.length === 1
                  ? edit.safe(`Store it in ${logs.name}`)
                  : edit.choice(`Store it in ${logs.name}`)
              })
            : [
                added
                  .link(insightsWorkspace, insights.id, added.add(logAnalytics, 'log-ml', {}, null))
                  .choice('Add a Log Analytics workspace'),
              ],
      }
    }
  },
  examples: {
    bad: [
      example('Nothing to store in', (b) => void b.add(applicationInsights, 'appi-ml')),
      example('Not linked', (b) => {
        b.add(applicationInsights, 'appi-ml')
        b.add(logAnalytics, 'log-ml')
      }),
    ],
    good: [
      example('Workspace-based', (b) => {
        b.link(insightsWorkspace, b.add(applicationInsights, 'appi-ml'), b.add(logAnalytics, 'log-ml'))
      }),
    ],
  },
})
