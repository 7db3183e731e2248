import { cite } from '../../facts/source'
import { applicationInsights } from '../../kinds/applicationInsights'
import { insightsWorkspace } from '../../links/insightsWorkspace'
import { monitorScopeMember } from '../../links/monitorScopeMember'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addScope, addTelemetry } from '../monitorScenes'

export const halfInScope = defineRule({
  id: 'monitoring/half-in-scope',
  title: 'Half of the telemetry is in the scope',
  severity: 'warning',
  profile: 'recommended',
  why: 'Application Insights keep their data in a Log Analytics workspace: both belong into the scope, or queries and settings of one of them go over the public door.',
  source: cite(
    'machine-learning/how-to-secure-workspace-vnet',
    'Secure Azure Monitor and Application Insights',
  ),
  decides: 'Compares the scopes of each Application Insights with those of its Log Analytics workspace.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const insights of topology.nodesOf(applicationInsights)) {
      const [logs] = topology.targets(insights, insightsWorkspace.id)
      if (!logs) continue
      const own = topology.sources(insights, monitorScopeMember.id)
      const theirs = topology.sources(logs, monitorScopeMember.id)
      const [scope] = [...own, ...theirs]
      if (!scope || (own.length > 0 && theirs.length > 0)) continue
      const outside = own.length === 0 ? insights : logs
      yield {
        element: outside.id,
        related: [{ id: scope.id, role: 'private link scope' }],
        message: `${outside.name} is not in ${scope.name}, which holds ${outside === logs ? insights.name : logs.name}`,
        how: 'Put both into the scope.',
        fixes: [
          new Edit(topology).link(monitorScopeMember, scope.id, outside.id).safe(`Put it into ${scope.name}`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Insights alone', (b) => addMembers(b, ['insights']))],
    good: [
      example('Both', (b) => addMembers(b, ['insights', 'logs'])),
      example('Neither', (b) => void addTelemetry(b)),
    ],
  },
})

function addMembers(b: DiagramBuilder, members: readonly ('insights' | 'logs')[]): void {
  const telemetry = addTelemetry(b)
  addScope(b, 'ampls-ml', { members: members.map((name) => telemetry[name]) })
}
