import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { formatCidr } from '../../lib/cidr'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addHub, addNetwork, firewallRule } from '../scenes'

export const sourceAny = defineRule({
  id: 'firewall/source-any',
  title: 'Rules for any source',
  severity: { public: 'off', private: 'info', exfiltration: 'warning' },
  profile: 'recommended',
  why: 'A rule for any source also holds for jump hosts, peers and sites that come to the firewall later.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Data exfiltration prevention'),
  decides: 'Looks for allowing network and application rules whose source is any.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const open = node.properties.rules.filter(
        (row) => row.action === 'Allow' && row.type !== 'dnat' && row.sources.includes('*'),
      )
      if (open.length === 0) continue
      const sources = topology.segments.flatMap((segment) => {
        const way = segment.routeTable === undefined ? undefined : egressOf(topology, segment.node)
        return way?.type === 'firewall' && way.firewall.node === node.id
          ? segment.prefixes.map(formatCidr)
          : []
      })
      const rules = node.properties.rules.map((row) => (open.includes(row) ? { ...row, sources } : row))
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} has ${open.length} ${open.length === 1 ? 'rule' : 'rules'} for any source: ${joinList(open.slice(0, 3).map(({ name }) => name))}${open.length > 3 ? ' …' : ''}`,
        how: 'Name the subnets that the rules are for.',
        fixes:
          sources.length > 0
            ? [new Edit(topology).set(node.id, { rules }).choice(`Name the subnets that are routed to it`)]
            : [guide('Name the sources')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Any source',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ sources: ['*'], destinations: ['AzureMachineLearning'] })],
          }),
      ),
    ],
    good: [
      example(
        'One subnet',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureMachineLearning'] })],
          }),
      ),
    ],
  },
})
