import { KUBENET_RETIREMENT } from '../../facts/addressDemand'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const kubenetRetires = defineRule({
  id: 'inference/kubenet-retires',
  title: 'kubenet is being retired',
  severity: 'warning',
  profile: 'recommended',
  why: `kubenet retires on ${KUBENET_RETIREMENT.day}, needs a route table that AKS writes, and two clusters cannot share a subnet with it; Azure CNI Overlay saves as many addresses.`,
  source: KUBENET_RETIREMENT.source,
  requirements: ['INF-027'],
  peers: ['CKV2_AZURE_29'],
  decides: 'Looks at the network plugin of each cluster.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      if (cluster.properties.networkPlugin !== 'kubenet') continue
      yield {
        element: cluster.id,
        field: 'networkPlugin',
        message: `${cluster.name} uses kubenet, which retires on ${KUBENET_RETIREMENT.day}`,
        how: 'Use Azure CNI Overlay with the same pod range.',
        fixes: [
          new Edit(topology).set(cluster.id, { networkPlugin: 'overlay' }).choice('Use Azure CNI Overlay'),
        ],
      }
    }
  },
  examples: {
    bad: [example('kubenet', (b) => void addAks(b, { networkPlugin: 'kubenet' }))],
    good: [example('Azure CNI Overlay', (b) => void addAks(b))],
  },
})
