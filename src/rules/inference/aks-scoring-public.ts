import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const aksScoringPublic = defineRule({
  id: 'inference/aks-scoring-public',
  title: 'Scoring on AKS answers on the internet',
  severity: { public: 'off', private: 'warning', exfiltration: 'error' },
  profile: 'recommended',
  why: 'The router of the extension takes a public address unless an internal load balancer is asked for.',
  source: cite(
    'machine-learning/how-to-deploy-kubernetes-extension',
    'Review Azure Machine Learning extension configuration settings',
  ),
  requirements: ['INF-019'],
  decides: 'Looks at the internal scoring switch of clusters with the extension.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const { amlExtension, internalScoring } = cluster.properties
      if (!amlExtension || internalScoring) continue
      yield {
        element: cluster.id,
        field: 'internalScoring',
        message: `${cluster.name} scores through a public load balancer`,
        how: 'Score through an internal load balancer.',
        fixes: [
          new Edit(topology)
            .set(cluster.id, { internalScoring: true })
            .safe('Score through an internal load balancer'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Public load balancer', (b) => void addAks(b, { internalScoring: false }))],
    good: [example('Internal load balancer', (b) => void addAks(b))],
  },
})
