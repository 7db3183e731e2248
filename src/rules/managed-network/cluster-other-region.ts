import { cite } from '../../facts/source'
import { computeCluster } from '../../kinds/computeCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addCluster, addManaged } from '../managedScenes'

export const managedClusterOtherRegion = defineRule({
  id: 'managed-network/cluster-other-region',
  title: 'Cluster of a managed network in another region',
  severity: 'error',
  profile: 'correctness',
  why: 'A managed network stands in the region of its workspace and holds no cluster of another region.',
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['PLC-011'],
  decides: 'Compares the region of clusters in a managed network with that of its workspace.',
  exceptions: 'Clusters in a network of your own may stand in another region.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(computeCluster)) {
      const space = spaceOf(topology, cluster.parent ?? undefined)
      const region = cluster.properties.region.trim()
      if (space?.type !== 'managed' || region === '' || region === space.region) continue
      yield {
        element: cluster.id,
        field: 'region',
        message: `${cluster.name} is in ${region}, its managed network in ${space.region}`,
        how: `Leave the region empty; it is ${space.region} then.`,
        fixes: [new Edit(topology).set(cluster.id, { region: '' }).safe(`Move it to ${space.region}`)],
      }
    }
  },
  examples: {
    bad: [
      example('Cluster elsewhere', (b) => {
        const { workspace, managed } = addManaged(b)
        addCluster(b, workspace, managed, { region: 'northeurope' })
      }),
    ],
    good: [
      example('Cluster at home', (b) => {
        const { workspace, managed } = addManaged(b)
        addCluster(b, workspace, managed, { region: 'westeurope' })
      }),
    ],
  },
})
