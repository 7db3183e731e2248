import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { computeCluster } from '../../kinds/computeCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const minimumAboveMaximum = defineRule({
  id: 'compute/minimum-above-maximum',
  title: 'More nodes at least than at most',
  severity: 'error',
  profile: 'correctness',
  why: 'A cluster whose minimum exceeds its maximum is refused, and the addresses that it needs cannot be planned.',
  source: ADDRESS_DEMAND.computeClusterNode.source,
  decides: 'Compares the two numbers of each cluster.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(computeCluster)) {
      const { minNodes, maxNodes } = node.properties
      if (minNodes <= maxNodes) continue
      const edit = () => new Edit(topology)
      yield {
        element: node.id,
        field: 'minNodes',
        message: `${node.name} has at least ${minNodes} nodes and at most ${maxNodes}`,
        how: 'Lower the minimum or raise the maximum.',
        fixes: [
          edit().set(node.id, { minNodes: 0 }).choice('Set the minimum to 0'),
          edit().set(node.id, { maxNodes: minNodes }).choice(`Raise the maximum to ${minNodes}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Nine of four', (b) => void addTraining(b, addNetwork(b).subnet, { minNodes: 9, maxNodes: 4 })),
    ],
    good: [example('None of four', (b) => void addTraining(b, addNetwork(b).subnet))],
  },
})
