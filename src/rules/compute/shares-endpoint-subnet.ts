import { subnetKind } from '../../facts/subnets'
import { cite } from '../../facts/source'
import { subnet } from '../../kinds/subnet'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

const ENDPOINTS = subnetKind('privateEndpoints')?.role

export const sharesEndpointSubnet = defineRule({
  id: 'compute/shares-endpoint-subnet',
  title: 'Computes among private endpoints',
  severity: 'info',
  profile: 'all',
  why: 'Computes and private endpoints ask for different rules and sizes; apart from each other both stay simple.',
  source:
    subnetKind('privateEndpoints')?.source ??
    cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  peers: ['AML-SEC-managed-vnet'],
  decides: 'Looks for computes in subnets whose role is private endpoints.',
  exceptions: 'Small designs: the tutorial puts both into one subnet.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const node = topology.as(subnet, topology.node(segment.node))
      if (!node || segment.role !== ENDPOINTS) continue
      yield {
        element: node.id,
        message: `${node.name} is meant for private endpoints and holds computes`,
        how: 'Move the computes to a training subnet.',
        fixes: [guide('Move the computes')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Cluster among endpoints',
        (b) =>
          void addTraining(b, addNetwork(b, undefined, { name: 'snet-pe', role: 'privateEndpoints' }).subnet),
      ),
    ],
    good: [example('Training subnet', (b) => void addTraining(b, addNetwork(b).subnet))],
  },
})
