import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { networkVirtualAppliance } from '../../kinds/networkVirtualAppliance'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { firewallAt, routeTableOf, segmentOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { connects, peers } from '../reach'
import { addEgressRoute, addHub, addNetwork, firewallRule } from '../scenes'

export const applianceOutOfReach = defineRule({
  id: 'routing/appliance-out-of-reach',
  title: 'Next hop behind another network',
  severity: 'error',
  profile: 'correctness',
  why: 'A route may name an appliance of its own virtual network or of one peered with it; anything farther away gets no packets.',
  source:
    networkFact('peering-next-hop')?.source ??
    cite('virtual-network/virtual-network-peering-overview', 'Service chaining'),
  requirements: ['EGR-005'],
  decides: 'Compares the network of the appliance with the network of the subnet and its direct peers.',
  exceptions:
    'Networks that nothing connects with that of the appliance, and closed peerings, have rules of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      for (const route of routeTableOf(topology, segment)?.routes ?? []) {
        const firewall = firewallAt(topology, route.nextHopIp)
        const home = segmentOf(topology, firewall?.segment)?.space
        if (!firewall || home === undefined || home === segment.space) continue
        if (peers(topology, segment.space).has(home)) continue
        // Networks without any connection, and closed peerings, have rules of their own.
        if (!connects(topology, segment.space, home)) continue
        // The address may be in use in the own network as well, when isolated networks share a range.
        const closer = topology.firewalls.some(
          ({ privateIp, segment: place }) =>
            privateIp === route.nextHopIp && segmentOf(topology, place)?.space === segment.space,
        )
        if (closer) continue
        const [own, other] = [topology.node(segment.space)?.name, topology.node(home)?.name]
        yield {
          element: segment.node,
          detail: firewall.node,
          related: [
            { id: firewall.node, role: 'next hop' },
            { id: home, role: 'its network' },
          ],
          message: `${topology.node(segment.node)?.name} routes to ${topology.node(firewall.node)?.name} ${firewall.privateIp} in ${other}, which is not peered with ${own}`,
          how: `Peer ${own} with ${other}.`,
          fixes: [new Edit(topology).link(peering, home, segment.space).choice(`Peer ${other} with ${own}`)],
        }
        break
      }
    }
  },
  examples: {
    bad: [
      example('Firewall behind the hub of another appliance', (b) => {
        const { vnet, subnet: place } = addNetwork(b)
        const between = b.add(virtualNetwork, 'vnet-between', { prefixes: ['10.2.0.0/24'] })
        const relay = b.add(subnet, 'snet-nva', { prefix: '10.2.0.0/28' }, { in: between })
        b.add(networkVirtualAppliance, 'nva', { privateIp: '10.2.0.4' }, { in: relay })
        const { hub } = addHub(b, undefined, { rules: [firewallRule({ destinations: ['AzureCloud'] })] })
        b.link(peering, between, vnet)
        b.link(peering, between, hub)
        addEgressRoute(b, place)
      }),
    ],
    good: [
      example('Hub with peering', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
    ],
  },
})
