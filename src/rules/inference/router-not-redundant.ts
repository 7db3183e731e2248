import { AKS_ROUTER_NODES } from '../../facts/addressDemand'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const routerNotRedundant = defineRule({
  id: 'inference/router-not-redundant',
  title: 'Scoring router without spare',
  severity: 'info',
  profile: 'recommended',
  why: 'The extension spreads its scoring router over three replicas only when there are three nodes; with fewer, one node down stops scoring.',
  source: AKS_ROUTER_NODES.source,
  requirements: ['INF-020'],
  peers: ['Azure.AKS.MinNodeCount'],
  decides: `Counts the nodes of clusters with the extension; ${AKS_ROUTER_NODES.value} are needed.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const { amlExtension, nodes } = cluster.properties
      if (!amlExtension || nodes >= AKS_ROUTER_NODES.value) continue
      yield {
        element: cluster.id,
        field: 'nodes',
        message: `${cluster.name} has ${plural(nodes, 'node')}; the scoring router takes ${AKS_ROUTER_NODES.value} for its replicas`,
        how: `Plan at least ${AKS_ROUTER_NODES.value} nodes; with fewer the router runs once.`,
        fixes: [
          new Edit(topology)
            .set(cluster.id, { nodes: AKS_ROUTER_NODES.value })
            .choice(`Plan ${AKS_ROUTER_NODES.value} nodes`),
        ],
      }
    }
  },
  examples: {
    bad: [example('One node', (b) => void addAks(b, { nodes: 1 }))],
    good: [example('Three nodes', (b) => void addAks(b, { nodes: 3 }))],
  },
})
