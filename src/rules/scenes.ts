import { virtualNetwork } from '../kinds/virtualNetwork'
import { subnet } from '../kinds/subnet'
import { azureFirewall } from '../kinds/azureFirewall'
import { natGateway } from '../kinds/natGateway'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { routeTable } from '../kinds/routeTable'
import { computeCluster } from '../kinds/computeCluster'
import { amlWorkspace } from '../kinds/amlWorkspace'
import { computeOf } from '../links/computeOf'
import { natAssociation } from '../links/natAssociation'
import { nsgAssociation } from '../links/nsgAssociation'
import { peering } from '../links/peering'
import { routeAssociation } from '../links/routeAssociation'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'
import { firewallRow, type FirewallRow } from './firewallRows'
import type { SecurityRow } from './securityRows'

/** Small scenes that many examples begin with; each shows only what its rule talks about. */

/** A virtual network with one subnet. */
export function addNetwork(
  b: DiagramBuilder,
  prefix = '10.1.0.0/20',
  place: Partial<PropertiesOf<(typeof subnet)['fields']>> & { readonly name?: string } = {},
): { readonly vnet: NodeId; readonly subnet: NodeId } {
  const { name = 'snet-training', ...properties } = place
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: [prefix] })
  return {
    vnet,
    subnet: b.add(subnet, name, { role: 'training', prefix: '10.1.0.0/24', ...properties }, { in: vnet }),
  }
}

/** A workspace with a cluster in the subnet. */
export function addTraining(
  b: DiagramBuilder,
  place: NodeId,
  compute: Partial<PropertiesOf<(typeof computeCluster)['fields']>> = {},
): { readonly workspace: NodeId; readonly cluster: NodeId } {
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  const cluster = b.add(computeCluster, 'cpu-cluster', compute, { in: place })
  b.link(computeOf, cluster, workspace)
  return { workspace, cluster }
}

/** A hub with a firewall at 10.0.0.4 that is peered with the network, if one is given. */
export function addHub(
  b: DiagramBuilder,
  spoke: NodeId | undefined,
  firewall: Partial<PropertiesOf<(typeof azureFirewall)['fields']>> = {},
): { readonly hub: NodeId; readonly place: NodeId; readonly firewall: NodeId } {
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/24'], role: 'hub' })
  const place = b.add(subnet, 'AzureFirewallSubnet', { role: 'firewall', prefix: '10.0.0.0/26' }, { in: hub })
  const node = b.add(azureFirewall, 'afw-hub', { privateIp: '10.0.0.4', ...firewall }, { in: place })
  if (spoke !== undefined) b.link(peering, hub, spoke)
  return { hub, place, firewall: node }
}

/** A route table on the subnet that sends everything to the address, and more routes if wanted. */
export function addEgressRoute(
  b: DiagramBuilder,
  place: NodeId,
  nextHopIp = '10.0.0.4',
  more: PropertiesOf<(typeof routeTable)['fields']>['routes'] = [],
): NodeId {
  const table = b.add(routeTable, 'rt-egress', {
    routes: [
      { name: 'udr-default-to-firewall', destination: '0.0.0.0/0', nextHop: 'VirtualAppliance', nextHopIp },
      ...more,
    ],
  })
  b.link(routeAssociation, place, table)
  return table
}

/** A NAT gateway on the subnet. */
export function addNat(b: DiagramBuilder, place: NodeId): NodeId {
  const nat = b.add(natGateway, 'ng-egress')
  b.link(natAssociation, place, nat)
  return nat
}

/** A security group on the subnet. */
export function addGroup(
  b: DiagramBuilder,
  place: NodeId,
  rules: readonly Partial<SecurityRow>[],
  name = 'nsg-training',
): NodeId {
  const group = b.add(networkSecurityGroup, name, {
    rules: rules.map((rule, index) => ({
      name: `Rule${index + 1}`,
      direction: 'Outbound',
      priority: 100 + index * 10,
      access: 'Allow',
      protocol: '*',
      sources: ['*'],
      sourcePorts: '*',
      destinations: ['*'],
      ports: '*',
      ...rule,
    })),
  })
  b.link(nsgAssociation, place, group)
  return group
}

/** A rule of a firewall for the subnet of {@link addNetwork}. */
export function firewallRule(rule: Partial<FirewallRow>): FirewallRow {
  return firewallRow({ sources: ['10.1.0.0/24'], ...rule })
}
