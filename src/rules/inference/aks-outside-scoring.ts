import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { subnet } from '../../kinds/subnet'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

/** Subnets that a cluster shares with what it should not. */
const OTHERS: ReadonlySet<string> = new Set(['training', 'privateEndpoints', 'jumpHost'])

export const aksOutsideScoring = defineRule({
  id: 'inference/aks-outside-scoring',
  title: 'AKS outside the scoring subnet',
  severity: 'warning',
  profile: 'recommended',
  why: 'Nodes, pods and the addresses of upgrades make a cluster the largest taker of addresses, and its traffic rules are its own: the documented layouts give it a scoring subnet.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  peers: ['AI-LZ AI.79'],
  decides: 'Compares the role of the subnet of each cluster; a general one passes.',
  exceptions: 'Subnets that Azure reserves for one service have a rule of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const place = topology.as(subnet, topology.parentOf(cluster))
      if (!place || !OTHERS.has(place.properties.role)) continue
      const network = topology.parentOf(place)
      const scoring = network
        ? topology
            .childrenOf(network)
            .find((child) => topology.as(subnet, child)?.properties.role === 'scoring')
        : undefined
      const box = topology.diagram.layout[cluster.id] ?? { x: 0, y: 0, ...kubernetesCluster.size }
      yield {
        element: cluster.id,
        related: [{ id: place.id, role: 'subnet' }],
        message: `${cluster.name} stands in ${place.name}, which is not for scoring`,
        how: 'Move it into a subnet for scoring.',
        fixes: [
          scoring
            ? new Edit(topology)
                .command({ type: 'reparent', id: cluster.id, parent: scoring.id, box })
                .choice(`Move it into ${scoring.name}`)
            : guide('Draw a subnet for scoring and move it there'),
        ],
      }
    }
  },
  examples: {
    bad: [example('In the training subnet', (b) => addCluster(b, 'training'))],
    good: [
      example('In the scoring subnet', (b) => addCluster(b, 'scoring')),
      example('In a general subnet', (b) => addCluster(b, 'general')),
    ],
  },
})

function addCluster(b: DiagramBuilder, role: 'training' | 'scoring' | 'general'): void {
  const { subnet: place } = addNetwork(b, '10.1.0.0/20', { name: `snet-${role}`, role })
  b.add(kubernetesCluster, 'aks-scoring', { outboundType: 'none' }, { in: place })
}
