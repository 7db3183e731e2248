import { cite } from '../../facts/source'
import { networkVirtualAppliance } from '../../kinds/networkVirtualAppliance'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { routeTableOf } from '../../reachability/lookups'
import { routeAssociation } from '../../links/routeAssociation'
import { Edit } from '../edit'
import { example } from '../example'
import { addEgressRoute, addNetwork } from '../scenes'

export const applianceServesItself = defineRule({
  id: 'routing/appliance-serves-itself',
  title: 'Appliance routed to itself',
  severity: 'error',
  profile: 'correctness',
  why: 'The routes of a subnet hold for the appliance in it as well: what it forwards comes back to it in a loop.',
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
  decides: 'Looks for routes whose next hop stands in the very subnet that the table is associated with.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const firewall of topology.firewalls) {
      const segment = topology.segments.find(({ node }) => node === firewall.segment)
      const table = segment && routeTableOf(topology, segment)
      const route = table?.routes.find(
        ({ nextHopIp }) => nextHopIp !== undefined && nextHopIp === firewall.privateIp,
      )
      const place = topology.node(segment?.node)
      if (!route || !place || !table) continue
      const links = topology.linksFrom(place, routeAssociation.id)
      yield {
        element: place.id,
        detail: firewall.node,
        related: [
          { id: firewall.node, role: 'next hop' },
          { id: table.node, role: 'route table' },
        ],
        message: `${place.name} routes to ${topology.node(firewall.node)?.name} ${firewall.privateIp}, which stands in it`,
        how: 'Move the appliance to a subnet of its own, or take the route table off this one.',
        fixes: [new Edit(topology).unlink(...links.map(({ id }) => id)).choice('Detach the route table')],
      }
    }
  },
  examples: {
    bad: [
      example('Appliance in the subnet that it serves', (b) => {
        const { subnet } = addNetwork(b, undefined, { name: 'snet-shared', role: 'general' })
        b.add(networkVirtualAppliance, 'nva-1', { privateIp: '10.1.0.4' }, { in: subnet })
        addEgressRoute(b, subnet, '10.1.0.4')
      }),
    ],
    good: [
      example('Appliance in a subnet of its own', (b) => {
        const { subnet } = addNetwork(b, undefined, { name: 'snet-nva', role: 'general' })
        b.add(networkVirtualAppliance, 'nva-1', { privateIp: '10.1.0.4' }, { in: subnet })
      }),
    ],
  },
})
