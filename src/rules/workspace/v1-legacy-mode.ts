import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { joinList } from '../../lib/text'
import { Edit } from '../edit'
import { example } from '../example'
import { addOnlineEndpoint } from '../managedScenes'
import { isolatingNetwork, membersOf } from '../workspaces'

/** What only the newer API makes. */
const NEWER: ReadonlySet<string> = new Set(['onlineEndpoint', 'batchEndpoint', 'serverlessCompute'])

export const v1LegacyMode = defineRule({
  id: 'workspace/v1-legacy-mode',
  title: 'v1 legacy mode with things of the v2 API',
  severity: 'error',
  profile: 'correctness',
  why: 'In v1 legacy mode a workspace refuses the v2 API: online and batch endpoints, serverless compute and managed networks cannot be used.',
  source: cite(
    'machine-learning/how-to-configure-network-isolation-with-v2',
    'Scenarios and Required Actions',
  ),
  requirements: ['INF-006', 'PAAS-028', 'INB-011'],
  decides:
    'Looks for online endpoints, batch endpoints, serverless compute and a managed network of workspaces in v1 legacy mode.',
  exceptions:
    'Workspaces that hold nothing of the v2 API may stay in that mode: it keeps more of the control traffic on the private endpoint, which with the v2 API goes to the public resource manager.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (!workspace.properties.v1LegacyMode) continue
      const members = membersOf(topology, workspace.id).filter((member) => NEWER.has(member.kind))
      const network = isolatingNetwork(topology, workspace.id)
      const parts = [...members, ...(network ? [network] : [])]
      if (parts.length === 0) continue
      yield {
        element: workspace.id,
        field: 'v1LegacyMode',
        related: parts.map(({ id }) => ({ id, role: 'needs the v2 API' })),
        message: `${workspace.name} is in v1 legacy mode, with which ${joinList(parts.slice(0, 3).map(({ name }) => name))} cannot be used`,
        how: 'Turn v1 legacy mode off.',
        fixes: [
          new Edit(topology).set(workspace.id, { v1LegacyMode: false }).choice('Turn v1 legacy mode off'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Online endpoint', (b) => addWorkspace(b, true))],
    good: [
      example('Mode off', (b) => addWorkspace(b, false)),
      example('Mode on, nothing of the v2 API', (b) => {
        b.add(amlWorkspace, 'mlw-prod', { v1LegacyMode: true })
      }),
    ],
  },
})

function addWorkspace(b: DiagramBuilder, v1LegacyModeOn: boolean): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { v1LegacyMode: v1LegacyModeOn })
  addOnlineEndpoint(b, workspace, { legacyEgressPrivate: true })
}
