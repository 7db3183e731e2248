import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { filled } from '../../kinds/stored'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const aksNotPrivate = defineRule({
  id: 'inference/aks-not-private',
  title: 'AKS is not a private cluster',
  severity: { public: 'off', private: 'warning', exfiltration: 'info' },
  profile: 'all',
  why: 'A private cluster gives its API server a private address alone; a list of addresses only narrows a public one.',
  source: cite('aks/private-clusters'),
  requirements: ['INF-018'],
  peers: ['CKV_AZURE_115', 'AZU-0065', 'AKS 06.07.03', '040732e8-d947-40b8-95d6-854c95024bf8'],
  decides:
    'Looks for public API servers. Against exfiltration those without a list have a rule of their own.',
  exceptions:
    'The documents call both designs secure. A list must hold the addresses of Azure Machine Learning in both paired regions, or the workspace loses the cluster.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const { privateCluster, authorizedRanges } = cluster.properties
      const ranges = filled(authorizedRanges)
      if (privateCluster !== 'public') continue
      if (settings.isolation === 'exfiltration' && ranges.length === 0) continue
      yield {
        element: cluster.id,
        field: 'privateCluster',
        ...(ranges.length > 0 ? { severity: 'info' as const } : {}),
        message:
          ranges.length > 0
            ? `${cluster.name} has a public API server for ${ranges.join(', ')}`
            : `${cluster.name} has a public API server that lists no addresses`,
        how: 'Make the cluster private when nobody outside has to reach the API server.',
        fixes: [
          new Edit(topology)
            .set(cluster.id, { privateCluster: 'private' })
            .choice('Make the cluster private'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Public', (b) => void addAks(b, { privateCluster: 'public' })),
      example(
        'Public with a list',
        (b) => void addAks(b, { privateCluster: 'public', authorizedRanges: ['203.0.113.0/24'] }),
      ),
    ],
    good: [example('Private cluster', (b) => void addAks(b))],
  },
})
