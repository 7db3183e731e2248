import { cite } from '../../facts/source'
import { applicationInsights } from '../../kinds/applicationInsights'
import { logAnalytics } from '../../kinds/logAnalytics'
import { monitorScopeMember } from '../../links/monitorScopeMember'
import type { DiagramBuilder } from '../../model/builder'
import { initialProperties } from '../../model/fields'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addScope, addTelemetry } from '../monitorScenes'
import { addNetwork } from '../scenes'

export const telemetryPublic = defineRule({
  id: 'monitoring/telemetry-public',
  title: 'Telemetry keeps its public door beside the scope',
  severity: 'info',
  profile: 'all',
  why: 'A scope opens a private way and shuts no public one: data can still come in and be asked for from everywhere.',
  source: cite('azure-monitor/logs/private-link-design', 'Plan by network topology'),
  peers: ['1bc02227-0cb6-4e11-8f53-eb0b22eab7e8', '6c53d030-cc64-46f0-906d-2bc061cd1334'],
  decides: 'Looks at the two public switches of resources in a scope with a private endpoint.',
  exceptions: 'Where people look at telemetry from outside the network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const resource of [...topology.nodesOf(applicationInsights), ...topology.nodesOf(logAnalytics)]) {
      const { ingestion, query } = resource.properties
      if (ingestion === 'Disabled' && query === 'Disabled') continue
      const [scope] = topology.sources(resource, monitorScopeMember.id)
      if (!scope || endpointsOf(topology, scope.id).length === 0) continue
      yield {
        element: resource.id,
        field: ingestion === 'Enabled' ? 'ingestion' : 'query',
        related: [{ id: scope.id, role: 'private link scope' }],
        message: `${resource.name} is in ${scope.name} and still takes ${ingestion === 'Enabled' ? 'data' : 'queries'} from public networks`,
        how: 'Turn public ingestion and public queries off.',
        fixes: [
          new Edit(topology)
            .set(resource.id, { ingestion: 'Disabled', query: 'Disabled' })
            .choice('Turn both off'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Public beside the scope', (b) => addMembers(b))],
    good: [
      example('Both switches off', (b) => {
        const off = {
          ...initialProperties(logAnalytics.fields),
          ingestion: 'Disabled',
          query: 'Disabled',
        } as const
        const logs = b.add(logAnalytics, 'log-ml', off)
        addScope(b, 'ampls-ml', { members: [logs], place: addNetwork(b).subnet })
      }),
      example('No scope', (b) => void addTelemetry(b)),
    ],
  },
})

function addMembers(b: DiagramBuilder): void {
  const { insights, logs } = addTelemetry(b)
  addScope(b, 'ampls-ml', { members: [insights, logs], place: addNetwork(b).subnet })
}
