import { RESERVED_ADDRESSES } from '../../facts/addressSpace'
import { subnetKind } from '../../facts/subnets'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { computeCluster } from '../../kinds/computeCluster'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const littleHeadroom = defineRule({
  id: 'addressing/little-headroom',
  title: 'Subnet nearly full',
  severity: 'info',
  profile: 'all',
  why: 'A subnet that is in use cannot be enlarged; growth then means moving everything in it.',
  source: RESERVED_ADDRESSES.source,
  requirements: ['NET-014'],
  peers: ['VNET-REL-headroom'],
  decides: 'Reports subnets whose planned maximum takes more than nine tenths of the usable addresses.',
  exceptions: 'Subnets of one service with a fixed size, such as AzureFirewallSubnet.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const space of plan.spaces) {
      for (const subnet of space.subnets) {
        if (subnet.family !== 4 || subnet.level !== 'critical' || subnetKind(subnet.role)?.dedicated) continue
        const length = Number(subnet.prefix.split('/')[1]) - 1
        const free = nextFreePrefix(plan, space.node, length)
        yield {
          element: subnet.node,
          field: 'prefix',
          message: `${subnet.name} ${subnet.prefix} plans ${subnet.peak} of ${plural(Number(subnet.usable), 'usable address', 'usable addresses')}`,
          how: `A /${length} has twice the room.`,
          fixes: [
            free
              ? new Edit(topology).set(subnet.node, { prefix: free }).choice(`Resize to ${free}`)
              : guide('Make room in the address space'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('26 nodes in a /27', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { prefix: '10.1.0.0/27' })
        b.add(computeCluster, 'cpu-cluster', { maxNodes: 26 }, { in: subnet })
      }),
    ],
    good: [
      example('Ten nodes in a /27', (b) => {
        const { subnet } = addNetwork(b, '10.1.0.0/20', { prefix: '10.1.0.0/27' })
        b.add(computeCluster, 'cpu-cluster', { maxNodes: 10 }, { in: subnet })
      }),
    ],
  },
})
