import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { computeOf } from '../../links/computeOf'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const aksExtensionMissing = defineRule({
  id: 'inference/aks-extension-missing',
  title: 'AKS without the Azure ML extension',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace trains and scores on a cluster only through the extension, so a cluster without it cannot be attached.',
  source: cite('machine-learning/how-to-deploy-kubernetes-extension'),
  decides: 'Looks for the extension on every cluster that belongs to a workspace.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const [workspace] = topology.targets(cluster, computeOf.id)
      if (cluster.properties.amlExtension || !workspace) continue
      yield {
        element: cluster.id,
        field: 'amlExtension',
        related: [{ id: workspace.id, role: 'workspace' }],
        message: `${cluster.name} belongs to ${workspace.name} and lacks the Azure ML extension`,
        how: 'Put the extension on the cluster.',
        fixes: [new Edit(topology).set(cluster.id, { amlExtension: true }).choice('Add the extension')],
      }
    }
  },
  examples: {
    bad: [example('Attached without the extension', (b) => void addAks(b, { amlExtension: false }))],
    good: [
      example('Extension', (b) => void addAks(b)),
      example('Cluster of nobody', (b) => {
        b.add(kubernetesCluster, 'aks-other', { amlExtension: false })
      }),
    ],
  },
})
