import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import { serverlessCompute } from '../../kinds/serverlessCompute'
import { workspaceOf } from '../../kinds/workspaceOf'
import { computeOf } from '../../links/computeOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const withoutWorkspace = defineRule({
  id: 'compute/without-workspace',
  title: 'Compute of no workspace',
  severity: 'warning',
  profile: 'correctness',
  why: 'Azure ML compute is part of a workspace: without one it is not deployed, and what it has to reach is not known.',
  source: cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites'),
  decides:
    'Looks for the workspace that each compute is linked to. The only workspace of a drawing counts for all.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const workspaces = topology.nodesOf(amlWorkspace)
    for (const kind of [computeInstance, computeCluster, serverlessCompute] as const) {
      for (const node of topology.nodesOf(kind as typeof computeInstance)) {
        if (workspaceOf(node, topology)) continue
        yield {
          element: node.id,
          message:
            workspaces.length === 0
              ? `${node.name} belongs to no workspace: the drawing has none`
              : `${node.name} belongs to none of the ${workspaces.length} workspaces`,
          how: 'Link it to its workspace.',
          fixes:
            workspaces.length === 0
              ? [guide('Add a workspace')]
              : workspaces
                  .slice(0, 3)
                  .map((workspace) =>
                    new Edit(topology)
                      .link(computeOf, node.id, workspace.id)
                      .choice(`Link it to ${workspace.name}`),
                  ),
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'No workspace at all',
        (b) => void b.add(computeCluster, 'cpu-cluster', {}, { in: addNetwork(b).subnet }),
      ),
      example('Two workspaces and no link', (b) => {
        b.add(amlWorkspace, 'mlw-a')
        b.add(amlWorkspace, 'mlw-b')
        b.add(computeCluster, 'cpu-cluster', {}, { in: addNetwork(b).subnet })
      }),
    ],
    good: [
      example('Linked', (b) => void addTraining(b, addNetwork(b).subnet)),
      example('One workspace', (b) => {
        b.add(amlWorkspace, 'mlw-a')
        b.add(computeCluster, 'cpu-cluster', {}, { in: addNetwork(b).subnet })
      }),
    ],
  },
})
