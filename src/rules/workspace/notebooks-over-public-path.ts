import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeInstance } from '../../kinds/computeInstance'
import { computeOf } from '../../links/computeOf'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint } from '../privateScenes'
import { addNetwork } from '../scenes'
import { membersOf } from '../workspaces'

export const notebooksOverPublicPath = defineRule({
  id: 'workspace/notebooks-over-public-path',
  title: 'Notebooks need the private path',
  severity: 'info',
  profile: 'all',
  why: 'Once a workspace has a private endpoint, notebooks on compute instances work only for people who come in by it, even while the workspace is public.',
  source: cite('machine-learning/how-to-configure-private-link', 'Enable public access'),
  requirements: ['INB-008'],
  decides: 'Looks for compute instances of workspaces with a private endpoint and public access.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.properties.publicAccess === 'Disabled') continue
      const [endpoint] = endpointsOf(topology, workspace.id)
      const instance = membersOf(topology, workspace.id).find(({ kind }) => kind === computeInstance.id)
      if (!endpoint || !instance) continue
      yield {
        element: workspace.id,
        field: 'publicAccess',
        related: [
          { id: endpoint.node, role: 'private endpoint' },
          { id: instance.id, role: 'compute instance' },
        ],
        message: `Notebooks on ${instance.name} do not open over the public path of ${workspace.name}`,
        how: 'Open notebooks from inside the network.',
        fixes: [guide('Give the people a way into the network')],
      }
    }
  },
  examples: {
    bad: [example('Public workspace with an endpoint', (b) => addWorkspace(b, 'Enabled'))],
    good: [example('Private workspace', (b) => addWorkspace(b, 'Disabled'))],
  },
})

function addWorkspace(b: DiagramBuilder, publicAccess: 'Enabled' | 'Disabled'): void {
  const { subnet } = addNetwork(b)
  const workspace = b.add(amlWorkspace, 'mlw-prod', { publicAccess })
  addEndpoint(b, subnet, workspace, 'amlworkspace')
  b.link(computeOf, b.add(computeInstance, 'ci-data', {}, { in: subnet }), workspace)
}
