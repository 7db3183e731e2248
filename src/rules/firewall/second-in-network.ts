import { subnetKind } from '../../facts/subnets'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addHub, addNetwork } from '../scenes'

export const secondInNetwork = defineRule({
  id: 'firewall/second-in-network',
  title: 'Two firewalls in one virtual network',
  severity: 'error',
  profile: 'correctness',
  why: 'A virtual network has one AzureFirewallSubnet, and that takes one firewall.',
  source: subnetKind('firewall')?.source ?? cite('includes/firewall-limits', 'table'),
  decides: 'Counts the Azure Firewalls of each virtual network.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const first = new Map<string, string>()
    for (const node of topology.nodesOf(azureFirewall)) {
      const space = segmentOf(topology, node.parent ?? undefined)?.space
      if (space === undefined) continue
      const other = first.get(space)
      if (other === undefined) {
        first.set(space, node.id)
        continue
      }
      yield {
        element: node.id,
        related: [{ id: other, role: 'first firewall' }],
        message: `${node.name} is the second firewall in ${topology.node(space)?.name} beside ${topology.node(other)?.name}`,
        how: 'Remove one of them, or give it a virtual network of its own.',
        fixes: [new Edit(topology).remove(node.id).choice(`Remove ${node.name}`)],
      }
    }
  },
  examples: {
    bad: [
      example('Two in the hub', (b) => {
        const { place } = addHub(b, addNetwork(b).vnet)
        b.add(azureFirewall, 'afw-two', { privateIp: '10.0.0.5' }, { in: place })
      }),
    ],
    good: [example('One in the hub', (b) => void addHub(b, addNetwork(b).vnet))],
  },
})
