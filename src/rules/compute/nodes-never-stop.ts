import { cite } from '../../facts/source'
import { computeCluster } from '../../kinds/computeCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const nodesNeverStop = defineRule({
  id: 'compute/nodes-never-stop',
  title: 'Nodes that run without work',
  severity: 'info',
  profile: 'all',
  why: 'A minimum above zero keeps nodes running, and paid for, when there are no jobs.',
  source: cite('machine-learning/how-to-secure-training-vnet', 'Prerequisites'),
  peers: ['CKV_AZURE_150'],
  decides: 'Looks at the minimum of each cluster.',
  exceptions: 'Clusters that must start jobs at once.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(computeCluster)) {
      const { minNodes, maxNodes } = node.properties
      if (minNodes === 0 || minNodes > maxNodes) continue
      yield {
        element: node.id,
        field: 'minNodes',
        message: `${node.name} keeps ${minNodes} ${minNodes === 1 ? 'node' : 'nodes'} running without jobs`,
        how: 'Set the minimum to 0.',
        fixes: [new Edit(topology).set(node.id, { minNodes: 0 }).choice('Set the minimum to 0')],
      }
    }
  },
  examples: {
    bad: [example('One node always', (b) => void addTraining(b, addNetwork(b).subnet, { minNodes: 1 }))],
    good: [example('Down to zero', (b) => void addTraining(b, addNetwork(b).subnet))],
  },
})
