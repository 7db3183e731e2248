import { cite } from '../../facts/source'
import { applicationInsights } from '../../kinds/applicationInsights'
import { logAnalytics } from '../../kinds/logAnalytics'
import { monitorPrivateLinkScope } from '../../kinds/monitorPrivateLinkScope'
import { monitorScopeMember } from '../../links/monitorScopeMember'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { joinList, plural } from '../../lib/text'
import { endpointsOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addScope, addTelemetry } from '../monitorScenes'
import { addNetwork } from '../scenes'

export const privateOnlyCuts = defineRule({
  id: 'monitoring/private-only-cuts',
  title: 'Private only cuts other telemetry off',
  severity: 'warning',
  profile: 'recommended',
  why: 'With private only, networks behind the endpoint of the scope reach no Azure Monitor resource outside it, whoever owns it.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Azure Monitor'),
  requirements: ['PAAS-026'],
  claims: ['monitor-access-mode'],
  decides:
    'Looks for Application Insights and Log Analytics of the design outside a scope that is private only and has an endpoint. The tutorial sets private only, the newer workspace article asks for open: either mode passes when every resource is in the scope.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const resources = [...topology.nodesOf(applicationInsights), ...topology.nodesOf(logAnalytics)]
    for (const scope of topology.nodesOf(monitorPrivateLinkScope)) {
      const { ingestionMode, queryMode } = scope.properties
      if (ingestionMode === 'Open' && queryMode === 'Open') continue
      if (endpointsOf(topology, scope.id).length === 0) continue
      const members = new Set(topology.targets(scope, monitorScopeMember.id).map(({ id }) => id))
      const outside = resources.filter(({ id }) => !members.has(id))
      if (outside.length === 0) continue
      const edit = new Edit(topology)
      for (const { id } of outside) edit.link(monitorScopeMember, scope.id, id)
      yield {
        element: scope.id,
        field: ingestionMode === 'Open' ? 'queryMode' : 'ingestionMode',
        related: outside.map(({ id }) => ({ id, role: 'outside the scope' })),
        message: `${scope.name} is private only and leaves out ${joinList(outside.slice(0, 3).map(({ name }) => name))}`,
        how: 'Put every resource into the scope, or open it.',
        fixes: [
          edit.choice(`Put ${plural(outside.length, 'resource')} into the scope`),
          new Edit(topology)
            .set(scope.id, { ingestionMode: 'Open', queryMode: 'Open' })
            .choice('Open the scope'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Private only, nothing in it', (b) => addMode(b, 'PrivateOnly', false))],
    good: [
      example('Private only, everything in it', (b) => addMode(b, 'PrivateOnly', true)),
      example('Open', (b) => addMode(b, 'Open', false)),
    ],
  },
})

function addMode(b: DiagramBuilder, mode: 'PrivateOnly' | 'Open', all: boolean): void {
  const { insights, logs } = addTelemetry(b)
  addScope(b, 'ampls-ml', {
    members: all ? [insights, logs] : [],
    place: addNetwork(b).subnet,
    properties: { ingestionMode: mode, queryMode: mode },
  })
}
