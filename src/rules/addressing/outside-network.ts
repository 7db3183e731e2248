import { SUBNET_LENGTHS } from '../../facts/addressSpace'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { containsCidr, formatCidr } from '../../lib/cidr'
import type { Fix, Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'

export const outsideNetwork = defineRule({
  id: 'addressing/outside-network',
  title: 'Subnet outside its virtual network',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses a subnet whose prefix does not lie in one address prefix of its virtual network.',
  source: SUBNET_LENGTHS.source,
  requirements: ['NET-004'],
  decides: 'Each prefix of a subnet must lie inside one single prefix of its virtual network.',
  exceptions: 'Virtual networks without readable address space: that is told there.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const segment of topology.segments) {
      const node = topology.as(subnet, topology.node(segment.node))
      const network = topology.node(segment.space)
      const space = spaceOf(topology, segment.space)
      if (!node || !network || !space || space.prefixes.length === 0) continue
      for (const prefix of segment.prefixes) {
        if (space.prefixes.some((outer) => containsCidr(outer, prefix))) continue
        const text = formatCidr(prefix)
        yield {
          element: node.id,
          field: prefix.family === 4 ? 'prefix' : 'prefixV6',
          related: [{ id: network.id, role: 'virtual network' }],
          message: `${node.name} ${text} is outside ${network.name} ${space.prefixes.map(formatCidr).join(', ')}`,
          how: `Give it a prefix of ${network.name}, or add ${text} to the address space.`,
          fixes: fixes(context, segment, prefix.family, prefix.length, text),
        }
      }
    }
  },
  examples: {
    bad: [
      example('Prefix of another network', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        b.add(subnet, 'snet-training', { role: 'training', prefix: '10.9.0.0/24' }, { in: vnet })
      }),
    ],
    good: [
      example('Prefix of the network', (b) => void addNetwork(b)),
      example('Subnet as large as its network', (b) => void addNetwork(b, '10.1.0.0/24')),
    ],
  },
})

function fixes(
  { topology, plan }: RuleContext,
  { node, space }: Segment,
  family: 4 | 6,
  length: number,
  text: string,
): readonly Fix[] {
  const free = nextFreePrefix(plan, space, length, family)
  const network = topology.as(virtualNetwork, topology.node(space))
  const field = family === 4 ? 'prefix' : 'prefixV6'
  const added =
    network &&
    new Edit(topology)
      .set(network.id, { prefixes: [...network.properties.prefixes, text] })
      .choice(`Add ${text} to the address space`)
  return [
    ...(free ? [new Edit(topology).set(node, { [field]: free }).choice(`Move it to ${free}`)] : []),
    ...(added ? [added] : []),
  ]
}
