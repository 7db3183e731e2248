import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { routeAssociation } from '../../links/routeAssociation'
import type { Report } from '../../model/finding'
import type { FirewallFacts, Segment } from '../../model/network'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf, type Egress } from '../../reachability/egress'
import { defaultRoute, describeHop, effectiveRoutes } from '../../reachability/routes'
import { allowRequired } from '../allowRequired'
import { each } from '../each'
import { example } from '../example'
import { firewallsInReach } from '../firewallsInReach'
import { roleFix } from '../roleFix'
import { addNats, defaultTo, hasPublicComputes, RETURN_ROUTE, routed, strandedBeside } from '../routeFixes'
import { addEgressRoute, addHub, addNetwork, addTraining } from '../scenes'
import { hostsIn, segments } from '../../reachability/lookups'

/** Ways out past a firewall that the drawing shows to be meant, or that other rules judge. */
const OTHER_WAYS: readonly Egress['type'][] = ['firewall', 'natGateway', 'gateway', 'unknownAppliance']

export const defaultRouteMissing = defineRule({
  id: 'routing/default-route-missing',
  title: 'Outbound traffic bypasses the firewall',
  severity: { public: 'info', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'The firewall filters only what is routed to it; without 0.0.0.0/0 to its address computes leave by another way or not at all.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: ['EGR-004'],
  peers: ['ALZ D07.08', 'VNET-SEC-udr', 'FW-SEC-udr', 'NS-3', 'AI-LZ AI.78', 'ALZ D07.01'],
  decides:
    'Works out where the effective routes of each subnet with computes send 0.0.0.0/0, where a firewall stands in its network or in one peered with it.',
  exceptions:
    'Subnets that leave through a NAT gateway or a VPN gateway by intent, and clusters that bring a way out of their own.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const firewall = firewallsInReach(topology, segment)[0]
    const node = topology.node(segment.node)
    if (!firewall || !node) return
    const hosts = hostsIn(topology, segment.node, 'compute', 'cluster')
    const bypassing = hosts.some((host) => {
      const way = egressOf(topology, segment.node, undefined, host.node)
      return !OTHER_WAYS.includes(way.type) && !(host.type === 'cluster' && way.type === 'publicIp')
    })
    if (!bypassing) return
    const route = defaultRoute(effectiveRoutes(topology, segment.node))
    const to = route ? describeHop(route.hop, (id) => topology.node(id)?.name ?? id) : 'nowhere'
    yield {
      element: segment.node,
      related: [{ id: firewall.node, role: 'firewall' }],
      message: `${node.name} sends 0.0.0.0/0 to ${to}, not to ${topology.node(firewall.node)?.name} ${firewall.privateIp}`,
      how: `Route 0.0.0.0/0 to the virtual appliance ${firewall.privateIp}.`,
      fixes: [roleFix(topology, segment) ?? routeFix(topology, segment, firewall)],
    }
  }),
  examples: {
    bad: [
      example('No route table on the training subnet', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
      }),
    ],
    good: [
      example('Both halves of the internet go to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        const half = { nextHop: 'VirtualAppliance', nextHopIp: '10.0.0.4' } as const
        const table = b.add(routeTable, 'rt-halves', {
          routes: [
            { name: 'low', destination: '0.0.0.0/1', ...half },
            { name: 'high', destination: '128.0.0.0/1', ...half },
          ],
        })
        b.link(routeAssociation, subnet, table)
      }),
      example('Everything goes to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
    ],
  },
})

/** The route, and with it what the firewall has to let through then. */
function routeFix(topology: Topology, segment: Segment, firewall: FirewallFacts) {
  const isPublic = hasPublicComputes(topology, segment.node)
  const edit = routed(topology, segment, defaultTo(firewall.privateIp), ...(isPublic ? [RETURN_ROUTE] : []))
  if (isPublic) addNats(edit, topology, strandedBeside(topology, segment))
  return allowRequired(edit, topology, firewall, [segment]).safe(
    `Route 0.0.0.0/0 to ${firewall.privateIp} and allow there what is required`,
  )
}
