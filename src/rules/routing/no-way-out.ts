import { cite } from '../../facts/source'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { subnet } from '../../kinds/subnet'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { siteConnection } from '../../links/siteConnection'
import type { Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { each } from '../each'
import { example } from '../example'
import { firewallsInReach } from '../firewallsInReach'
import { guide } from '../edit'
import { withNat } from '../routeFixes'
import { addEgressRoute, addHub, addNat, addNetwork, addTraining } from '../scenes'
import { countDestinations, publicNeedsOf } from '../../reachability/subnetNeeds'
import { hostsIn, segments } from '../../reachability/lookups'

export const noWayOut = defineRule({
  id: 'routing/no-way-out',
  title: 'No way out to required destinations',
  severity: 'error',
  profile: 'correctness',
  why: 'Compute without a public IP address has to reach the service and its dependencies; without a NAT gateway or a route to a firewall it cannot even be created.',
  source: cite(
    'machine-learning/how-to-access-azureml-behind-firewall',
    'Basic configuration (important note)',
  ),
  requirements: ['EGR-001', 'EGR-019', 'PAAS-016'],
  peers: ['ALZ D05.07'],
  decides:
    'Follows the effective default route of each subnet with computes and asks what public address the traffic then has: NAT gateway, own address, default outbound access.',
  exceptions: 'Where a firewall is in reach the missing default route is reported instead.',
  check: each(segments, function* (topology, segment): Iterable<Report> {
    const node = topology.node(segment.node)
    const needs = publicNeedsOf(topology, segment.node).filter(({ need }) => need.necessity === 'required')
    if (!node || needs.length === 0) return
    const stuck = hostsIn(topology, segment.node, 'compute').filter(
      (host) => egressOf(topology, segment.node, undefined, host.node).type === 'none',
    )
    if (stuck.length === 0) return
    if (topology.settings.isolation !== 'public' && firewallsInReach(topology, segment).length > 0) return
    const way = egressOf(topology, segment.node)
    const dropped = way.type === 'none' && way.reason === 'dropped'
    const count = countDestinations(needs)
    yield {
      element: segment.node,
      related: stuck.map((host) => ({ id: host.node, role: 'cannot get out' })),
      message: dropped
        ? `${node.name} drops traffic to public addresses; its computes need ${count} public destinations`
        : `${node.name} has no NAT gateway, no route to a firewall and no default outbound access; its computes need ${count} public destinations`,
      how: 'Attach a NAT gateway, or route 0.0.0.0/0 to a firewall.',
      fixes: fixes(topology, segment, dropped),
    }
  }),
  examples: {
    bad: [
      example('Private subnet without a way out', (b) => {
        addTraining(b, addNetwork(b).subnet)
      }),
    ],
    good: [
      example('NAT gateway', (b) => {
        const { subnet } = addNetwork(b)
        addTraining(b, subnet)
        addNat(b, subnet)
      }),
      example('Route to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
      example('Site that advertises the default route', (b) => {
        const { vnet, subnet: place } = addNetwork(b)
        addTraining(b, place)
        const gateways = b.add(
          subnet,
          'GatewaySubnet',
          { role: 'gateway', prefix: '10.1.15.0/27' },
          { in: vnet },
        )
        const gateway = b.add(
          virtualNetworkGateway,
          'ergw-ml',
          { type: 'ExpressRoute', sku: 'ErGw1AZ' },
          { in: gateways },
        )
        b.link(siteConnection, b.add(onPremisesSite, 'Head office'), gateway, {
          type: 'ExpressRoute',
          advertisesDefault: true,
        })
      }),
      example('Compute with a public address of its own', (b) => {
        addTraining(b, addNetwork(b).subnet, { publicIp: true })
      }),
    ],
  },
})

function fixes(topology: Topology, segment: Segment, dropped: boolean) {
  if (dropped) return [guide('Change the route that drops 0.0.0.0/0')]
  return [withNat(topology, segment).choice('Attach a NAT gateway')]
}
