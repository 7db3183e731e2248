import { NAT_GATEWAY } from '../../facts/natGateway'
import { natGateway } from '../../kinds/natGateway'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { natAssociation } from '../../links/natAssociation'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addNat, addNetwork } from '../scenes'

export const natSpansNetworks = defineRule({
  id: 'routing/nat-spans-networks',
  title: 'One NAT gateway in two virtual networks',
  severity: 'error',
  profile: 'correctness',
  why: 'Several subnets of one virtual network may share a NAT gateway; subnets of another network may not.',
  source: NAT_GATEWAY.source,
  requirements: ['EGR-019'],
  decides: 'Compares the virtual networks of the subnets that each NAT gateway is associated with.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(natGateway)) {
      const links = topology.linksTo(node, natAssociation.id)
      const spaces = new Map(links.map((link) => [link, segmentOf(topology, link.from.id)?.space]))
      const distinct = [...new Set(spaces.values())].filter((space) => space !== undefined)
      if (distinct.length < 2) continue
      const foreign = links.filter((link) => spaces.get(link) !== distinct[0])
      const edit = new Edit(topology).unlink(...foreign.map(({ id }) => id))
      const made = new Map<string, string>()
      for (const { from } of foreign) {
        const space = segmentOf(topology, from.id)?.space ?? ''
        const nat =
          made.get(space) ?? edit.add(natGateway, `${node.name}-${made.size + 2}`, node.properties, null)
        made.set(space, nat)
        edit.link(natAssociation, from.id, nat)
      }
      yield {
        element: node.id,
        related: foreign.map(({ from }) => ({ id: from.id, role: 'in another network' })),
        message: `${node.name} is associated with subnets of ${joinList(distinct.map((id) => topology.node(id)?.name ?? id))}`,
        how: 'Give each virtual network a NAT gateway of its own.',
        fixes: [edit.choice('Give each network its own NAT gateway')],
      }
    }
  },
  examples: {
    bad: [
      example('Two networks', (b) => {
        const nat = addNat(b, addNetwork(b).subnet)
        const vnet = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.2.0.0/20'] })
        const place = b.add(subnet, 'snet-other', { prefix: '10.2.0.0/24' }, { in: vnet })
        b.link(natAssociation, place, nat)
      }),
    ],
    good: [
      example('Two subnets of one network', (b) => {
        const { vnet, subnet: first } = addNetwork(b)
        const nat = addNat(b, first)
        b.link(natAssociation, b.add(subnet, 'snet-b', { prefix: '10.1.1.0/24' }, { in: vnet }), nat)
      }),
    ],
  },
})
