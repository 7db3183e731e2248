import { RESERVED_ADDRESSES } from '../../facts/addressSpace'
import { computeCluster } from '../../kinds/computeCluster'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const subnetTooSmall = defineRule({
  id: 'addressing/subnet-too-small',
  title: 'Subnet too small',
  severity: 'error',
  profile: 'correctness',
  why: 'Nodes that find no free address do not start; scaling and upgrades stop half-way.',
  source: RESERVED_ADDRESSES.source,
  requirements: ['NET-003', 'NET-014', 'NET-019', 'TRN-004', 'PAAS-027', 'INF-022'],
  peers: ['Azure.AKS.CNISubnetSize', 'AKS 06.04.02', 'e620fa98-7a40-41a0-bfc9-b4407297fb58'],
  claims: ['workspace-endpoint-addresses'],
  decides:
    'Adds up the addresses that everything in the subnet takes at its planned maximum and during upgrades, and compares with what Azure leaves usable.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const space of plan.spaces) {
      for (const subnet of space.subnets) {
        if (subnet.family !== 4 || subnet.level !== 'over') continue
        // A prefix that Azure refuses has a rule of its own.
        if (subnet.usable <= 0n) continue
        const free = nextFreePrefix(plan, space.node, subnet.neededLength)
        const most = [...subnet.demands].sort((a, b) => b.peak - a.peak)[0]
        yield {
          element: subnet.node,
          field: 'prefix',
          related: subnet.demands.map(({ node }) => ({ id: node, role: 'takes addresses' })),
          message: `${subnet.name} ${subnet.prefix} has ${plural(Number(subnet.usable), 'usable address', 'usable addresses')}; ${subnet.peak} are needed`,
          how: free
            ? `A /${subnet.neededLength} is large enough${most ? `; ${most.name} takes ${most.peak} (${most.reason})` : ''}.`
            : `No /${subnet.neededLength} is free in the address space: enlarge it, use AKS overlay for pods, or a network of its own that nothing peers.`,
          ...(most ? { source: most.source } : {}),
          fixes: free
            ? [new Edit(topology).set(subnet.node, { prefix: free }).choice(`Resize to ${free}`)]
            : [],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Forty nodes in a /27', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { prefix: '10.1.0.0/27' })
        b.add(computeCluster, 'cpu-cluster', { maxNodes: 40 }, { in: subnet })
      }),
    ],
    good: [
      example('Forty nodes in a /26', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { prefix: '10.1.0.0/26' })
        b.add(computeCluster, 'cpu-cluster', { maxNodes: 40 }, { in: subnet })
      }),
    ],
  },
})
