import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'
import { isolatingNetwork } from '../workspaces'

export const legacyIsolation = defineRule({
  id: 'inference/legacy-isolation',
  title: 'Older isolation of online endpoints',
  severity: 'info',
  profile: 'all',
  why: 'The method that makes private endpoints for each deployment is kept for older designs; models of such deployments must lie in the storage of the workspace.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: ['INF-007', 'INF-009'],
  decides:
    'Looks for the legacy switch on online endpoints of workspaces without an isolating managed network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const endpoint of topology.nodesOf(onlineEndpoint)) {
      if (!endpoint.properties.legacyEgressPrivate) continue
      if (isolatingNetwork(topology, workspaceOf(endpoint, topology)?.id)) continue
      yield {
        element: endpoint.id,
        field: 'legacyEgressPrivate',
        message: `${endpoint.name} is isolated by the older method`,
        how: 'Use a managed network for new designs; keep the models in the storage of the workspace until then.',
        fixes: [guide('Give the workspace a managed network')],
      }
    }
  },
  examples: {
    bad: [
      example('Legacy switch', (b) => {
        addOnlineEndpoint(b, b.add(amlWorkspace, 'mlw-prod'), { legacyEgressPrivate: true })
      }),
    ],
    good: [
      example('Managed network', (b) => {
        const { workspace, managed } = addManaged(b)
        addOnlineEndpoint(b, workspace, {}, managed)
      }),
    ],
  },
})
