import { cite } from '../../facts/source'
import { computeCluster } from '../../kinds/computeCluster'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { workspaceOf } from '../../kinds/workspaceOf'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf, spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addTraining } from '../scenes'

export const regionDiffersFromNetwork = defineRule({
  id: 'compute/region-differs-from-network',
  title: 'Cluster in another region than its network',
  severity: 'error',
  profile: 'correctness',
  why: 'Nodes are created in the region of the cluster and take addresses of its subnet; both have to be in one region.',
  source: cite(
    'machine-learning/how-to-secure-training-vnet',
    'Compute cluster in a different VNet/region from workspace',
  ),
  claims: ['compute-same-region'],
  decides:
    'Compares the region of each cluster, that of its workspace when none is set, with the region of its virtual network.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(computeCluster)) {
      const space = spaceOf(topology, segmentOf(topology, node.parent ?? undefined)?.space)
      if (!space || node.owner.mode === 'existing') continue
      const own = node.properties.region || workspaceOf(node, topology)?.properties.region || settings.region
      if (own === space.region) continue
      yield {
        element: node.id,
        field: 'region',
        related: [{ id: space.node, role: `in ${space.region}` }],
        message: `${node.name} is created in ${own}, but ${topology.node(space.node)?.name} is in ${space.region}`,
        how: `Set the region of the cluster to ${space.region}.`,
        fixes: [
          new Edit(topology).set(node.id, { region: space.region }).choice(`Create it in ${space.region}`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Network elsewhere, cluster of the workspace’s region', (b) => elsewhere(b, ''))],
    good: [example('Both elsewhere', (b) => elsewhere(b, 'northeurope'))],
  },
})

function elsewhere(b: DiagramBuilder, region: string): void {
  const vnet = b.add(virtualNetwork, 'vnet-remote', { prefixes: ['10.1.0.0/20'], region: 'northeurope' })
  const place = b.add(subnet, 'snet-training', { role: 'training', prefix: '10.1.0.0/24' }, { in: vnet })
  addTraining(b, place, { region })
}
