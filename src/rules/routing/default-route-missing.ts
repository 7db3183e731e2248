import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { routeAssociation } from '../../links/routeAssociation'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { defaultRoute, describeHop, effectiveRoutes } from '../../reachability/routes'
import { Edit } from '../edit'
import { example } from '../example'
import { addEgressRoute, addHub, addNetwork, addTraining } from '../scenes'

export const defaultRouteMissing = defineRule({
  id: 'routing/default-route-missing',
  title: 'Outbound traffic bypasses the firewall',
  severity: { public: 'info', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'The firewall filters only what is routed to it; without 0.0.0.0/0 to its address computes leave by another way or not at all.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  decides:
    'Where the drawing has a firewall and no NAT gateway on the subnet, computes the effective default route of each subnet with computes.',
  exceptions: 'Subnets that leave through a NAT gateway by intent.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const firewall = topology.firewalls[0]
    if (!firewall) return
    for (const segment of withComputes(topology)) {
      const way = egressOf(topology, segment.node)
      if (way.type === 'firewall' || way.type === 'natGateway' || way.type === 'gateway') continue
      const node = topology.node(segment.node)
      const route = defaultRoute(effectiveRoutes(topology, segment.node))
      const to = route ? describeHop(route.hop, (id) => topology.node(id)?.name ?? id) : 'nowhere'
      yield {
        element: segment.node,
        related: [{ id: firewall.node, role: 'firewall' }],
        message: `${node?.name} sends 0.0.0.0/0 to ${to}, not to ${topology.node(firewall.node)?.name} ${firewall.privateIp}`,
        how: `Route 0.0.0.0/0 to the virtual appliance ${firewall.privateIp}.`,
        fixes: firewall.privateIp ? [routeFix(topology, segment, firewall.privateIp)] : [],
      }
    }
  },
  examples: {
    bad: [
      example('No route table on the training subnet', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
      }),
    ],
    good: [
      example('Everything goes to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
    ],
  },
})

function withComputes(topology: RuleContext['topology']): readonly Segment[] {
  const places = new Set(
    topology.hosts
      .filter((host) => host.type === 'compute' || host.type === 'cluster')
      .map((host) => host.place),
  )
  return topology.segments.filter((segment) => places.has(segment.node))
}

function routeFix(topology: RuleContext['topology'], segment: Segment, ip: string) {
  const edit = new Edit(topology.diagram)
  const route = {
    name: 'udr-default-to-firewall',
    destination: '0.0.0.0/0',
    nextHop: 'VirtualAppliance' as const,
    nextHopIp: ip,
  }
  const table = topology.as(routeTable, topology.node(segment.routeTable))
  if (table) {
    const others = table.properties.routes.filter((candidate) => candidate.destination !== '0.0.0.0/0')
    return edit.set(table.id, { routes: [...others, route] }).safe(`Route 0.0.0.0/0 to ${ip}`)
  }
  const made = edit.add(routeTable, 'rt-egress', { routes: [route] }, null)
  return edit.link(routeAssociation, segment.node, made).safe(`Add a route table to ${ip}`)
}
