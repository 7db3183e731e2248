import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addAks } from '../aksScenes'
import { Edit } from '../edit'
import { example } from '../example'

const WORDS: Readonly<Record<string, string>> = {
  loadBalancer: 'its own public load balancer',
  managedNATGateway: 'a NAT gateway that AKS makes',
  userAssignedNATGateway: 'the NAT gateway of its subnet',
}

export const aksEgressUnfiltered = defineRule({
  id: 'inference/aks-egress-unfiltered',
  title: 'AKS goes out past every filter',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'Where data must not leave, the way out of a cluster leads over a firewall: AKS needs host names that security groups cannot name, and a load balancer or NAT gateway filters nothing.',
  source: cite('aks/outbound-rules-control-egress'),
  requirements: ['EGR-035'],
  peers: ['AI-LZ AI.78'],
  decides: 'Looks at the outbound type of each cluster where the design states that data must not leave.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const way = WORDS[cluster.properties.outboundType]
      if (way === undefined) continue
      yield {
        element: cluster.id,
        field: 'outboundType',
        message: `${cluster.name} goes out by ${way}, which filters nothing`,
        how: 'Use user-defined routing to a firewall, or no way out at all.',
        fixes: [new Edit(topology).set(cluster.id, { outboundType: 'none' }).choice('Give it no way out')],
      }
    }
  },
  examples: {
    bad: [
      example('Load balancer', (b) => void addAks(b, { outboundType: 'loadBalancer' }), {
        isolation: 'exfiltration',
      }),
    ],
    good: [
      example('No way out', (b) => void addAks(b, { outboundType: 'none' }), { isolation: 'exfiltration' }),
      example(
        'Private, not against exfiltration',
        (b) => void addAks(b, { outboundType: 'managedNATGateway' }),
      ),
    ],
  },
})
