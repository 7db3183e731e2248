import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { filled } from '../../kinds/stored'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

export const aksApiPublic = defineRule({
  id: 'inference/aks-api-public',
  title: 'API server of AKS open to the internet',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Whoever has a credential for the API server controls everything that runs on the cluster; without a list of addresses it answers everybody.',
  source: cite('aks/private-clusters'),
  peers: [
    'Azure.AKS.AuthorizedIPs',
    'CKV_AZURE_6',
    'AZU-0041',
    'AKS 06.07.02',
    'AKS-SEC-private',
    '0e246bcf-5f6f-4f87-bc6f-775d4712c7ea',
  ],
  decides:
    'Looks for public API servers without a list of addresses where the design states that data must not leave.',
  exceptions: 'A private workspace with a public API server is a documented design.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const { privateCluster, authorizedRanges } = cluster.properties
      if (privateCluster !== 'public' || filled(authorizedRanges).length > 0) continue
      yield {
        element: cluster.id,
        field: 'privateCluster',
        message: `The API server of ${cluster.name} is public and lists no addresses that may reach it`,
        how: 'Make the cluster private, or list the addresses that may reach the API server.',
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
      example('Public API server', (b) => void addAks(b, { privateCluster: 'public' }), {
        isolation: 'exfiltration',
      }),
    ],
    good: [
      example('Private cluster', (b) => void addAks(b), { isolation: 'exfiltration' }),
      example('Private, not against exfiltration', (b) => void addAks(b, { privateCluster: 'public' })),
      example(
        'Public with a list',
        (b) => void addAks(b, { privateCluster: 'public', authorizedRanges: ['203.0.113.0/24'] }),
      ),
    ],
  },
})
