import { cite } from '../../facts/source'
import { reservedSubnet, subnetKind } from '../../facts/subnets'
import { bastion } from '../../kinds/bastion'
import { computeCluster } from '../../kinds/computeCluster'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { homeRole, isDedicated } from './homes'

export const wrongSubnet = defineRule({
  id: 'topology/wrong-subnet',
  title: 'In a subnet that is kept for something else',
  severity: 'error',
  profile: 'correctness',
  why: 'Some services are deployed only into a subnet of their own, and nothing else may stand in it.',
  source: cite('bastion/configuration-settings', 'Azure Bastion subnet'),
  requirements: ['NET-005', 'NET-018', 'DNS-014'],
  decides:
    'Compares the role of each subnet with what stands in it, for the roles that the documents reserve for one service.',
  exceptions:
    'Several Application Gateways may share a subnet, and clusters may share the one of their API servers.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const place of topology.nodesOf(subnet)) {
      const { role } = place.properties
      for (const node of topology.childrenOf(place)) {
        const home = homeRole(node)
        const misplaced = isDedicated(home) && home !== role
        if (!misplaced && !(isDedicated(role) && home !== role && node.kind !== NOTE)) continue
        const wanted = subnetKind(misplaced && home ? home : role)
        yield {
          element: node.id,
          related: [{ id: place.id, role: 'stands here' }],
          message: misplaced
            ? `${node.name} stands in ${place.name}; it needs ${wanted?.requiredName ?? 'a subnet of its own'}`
            : `${node.name} stands in ${place.name}, which is kept for one service: ${wanted?.purpose}`,
          how: misplaced
            ? `Move it to ${wanted?.requiredName ?? `a subnet for one purpose: ${wanted?.purpose}`}`
            : 'Move it to a subnet of its own.',
          ...(wanted ? { source: wanted.source } : {}),
          fixes: moves(context, place, node),
        }
      }
    }
  },
  examples: {
    bad: [
      example('Bastion in a subnet for anything', (b) => {
        const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
        const place = b.add(subnet, 'snet-tools', { prefix: '10.0.0.0/26' }, { in: hub })
        b.add(subnet, 'AzureBastionSubnet', { role: 'bastion', prefix: '10.0.1.0/26' }, { in: hub })
        b.add(bastion, 'bas-hub', {}, { in: place })
      }),
      example('Computes in the firewall’s subnet', (b) => {
        const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
        const place = b.add(
          subnet,
          'AzureFirewallSubnet',
          { role: 'firewall', prefix: '10.0.0.0/26' },
          { in: hub },
        )
        b.add(computeCluster, 'cpu-cluster', {}, { in: place })
      }),
    ],
    good: [
      example('Bastion in its subnet', (b) => {
        const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/22'] })
        const place = b.add(
          subnet,
          'AzureBastionSubnet',
          { role: 'bastion', prefix: '10.0.0.0/26' },
          { in: hub },
        )
        b.add(bastion, 'bas-hub', {}, { in: place })
      }),
      example('Computes in a subnet for anything', (b) => {
        const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] })
        const place = b.add(subnet, 'snet-all', { prefix: '10.1.0.0/24' }, { in: vnet })
        b.add(computeCluster, 'cpu-cluster', {}, { in: place })
      }),
    ],
  },
})

/** A remark may lie anywhere. */
const NOTE = 'note'

/** To the subnets of the same network that are made for it. */
function moves({ topology }: RuleContext, place: NodeView<unknown>, node: NodeView): readonly Fix[] {
  const role = homeRole(node)
  const network = topology.parentOf(place)
  const homes = network
    ? topology
        .childrenOf(network)
        .filter(
          (sibling) =>
            topology.as(subnet, sibling)?.properties.role === role &&
            (reservedSubnet(sibling.name)?.role ?? role) === role,
        )
    : []
  const box = topology.diagram.layout[node.id] ?? { x: 0, y: 0, w: 0, h: 0 }
  if (role === undefined || homes.length === 0) return [guide('Draw a subnet for it and move it there')]
  return homes
    .slice(0, 3)
    .map((home) =>
      new Edit(topology)
        .command({ type: 'reparent', id: node.id, parent: home.id, box })
        .choice(`Move it to ${home.name}`),
    )
}
