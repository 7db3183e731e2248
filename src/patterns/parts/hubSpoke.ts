import { cloudOfRegion } from '../../facts/regions'
import { inboundRules, isForTrainingOnly, outboundRules } from '../../facts/outbound'
import type { TrafficRule } from '../../facts/trafficRule'
import { azureFirewall } from '../../kinds/azureFirewall'
import { bastion } from '../../kinds/bastion'
import { internet } from '../../kinds/internet'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { routeTable } from '../../kinds/routeTable'
import { subnet } from '../../kinds/subnet'
import { virtualMachine } from '../../kinds/virtualMachine'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { nsgAssociation } from '../../links/nsgAssociation'
import { routeAssociation } from '../../links/routeAssociation'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import { hostAddress, type NetworkPlan } from './addressPlan'
import { firewallRows, flowsOf, inboundFromNetwork, type FirewallRow, type SecurityRow } from './traffic'

export interface HubIds {
  readonly vnet: NodeId
  readonly firewall: NodeId
  readonly firewallIp: string
}

/** The hub: firewall with DNS proxy, Bastion with its documented security rules, and a jump host behind it. */
export function addFirewallHub(b: DiagramBuilder, plan: NetworkPlan, rules: readonly FirewallRow[]): HubIds {
  const firewallIp = hostAddress(plan.subnets['AzureFirewallSubnet'] ?? '', 4)
  const vnet = b.add(virtualNetwork, 'vnet-hub', {
    prefixes: [plan.prefix],
    role: 'hub',
    dnsServers: [firewallIp],
  })
  const firewallSubnet = addSubnet(b, vnet, plan, 'AzureFirewallSubnet', 'firewall')
  const firewall = b.add(
    azureFirewall,
    'afw-hub',
    { privateIp: firewallIp, dnsProxy: true, threatIntel: 'Deny', rules },
    { in: firewallSubnet },
  )
  addBastion(b, vnet, plan)
  addJumpHost(b, vnet, plan)
  return { vnet, firewall, firewallIp }
}

/** Bastion in its own subnet, filtered by the rules that its documentation lists. */
export function addBastion(b: DiagramBuilder, vnet: NodeId, plan: NetworkPlan): NodeId {
  const place = addSubnet(b, vnet, plan, 'AzureBastionSubnet', 'bastion')
  const group = b.add(networkSecurityGroup, 'nsg-bastion', { rules: bastionRows() })
  b.link(nsgAssociation, place, group)
  return b.add(bastion, 'bas-hub', {}, { in: place })
}

/** A machine for administrators without a public address, reached through Bastion alone. */
export function addJumpHost(b: DiagramBuilder, vnet: NodeId, plan: NetworkPlan): NodeId {
  const place = addSubnet(b, vnet, plan, 'snet-jump', 'jumpHost')
  const group = b.add(networkSecurityGroup, 'nsg-jump', { rules: inboundFromNetwork('22,3389') })
  b.link(nsgAssociation, place, group)
  return b.add(virtualMachine, 'vm-jump', {}, { in: place })
}

/** A subnet with the prefix that the plan holds under its name. */
export function addSubnet(
  b: DiagramBuilder,
  vnet: NodeId,
  plan: NetworkPlan,
  name: string,
  role: NonNullable<Parameters<typeof b.add<(typeof subnet)['fields']>>[2]>['role'] & string,
  more: { readonly serviceEndpoints?: readonly string[] } = {},
): NodeId {
  return b.add(subnet, name, { role, prefix: plan.subnets[name] ?? '', ...more }, { in: vnet })
}

/** A route table that sends everything to one address. */
export function addDefaultRoute(
  b: DiagramBuilder,
  name: string,
  nextHopIp: string,
  subnets: readonly NodeId[],
): NodeId {
  const table = b.add(routeTable, name, {
    propagateGatewayRoutes: false,
    routes: [
      { name: 'udr-default-to-firewall', destination: '0.0.0.0/0', nextHop: 'VirtualAppliance', nextHopIp },
    ],
  })
  for (const place of subnets) b.link(routeAssociation, place, table)
  return table
}

export function addInternet(b: DiagramBuilder): NodeId {
  return b.add(internet, 'Internet')
}

/** Outbound rows that compute in a network of one's own needs, without or with the exfiltration hardening. */
export function computeTraffic(options: {
  readonly exfiltration: boolean
  readonly insights: 'public' | 'private'
  readonly region: string
}): readonly TrafficRule[] {
  const cloud = cloudOfRegion(options.region)
  const rows = outboundRules({ appliesTo: 'custom-vnet', scenario: 'base', cloud })
  const monitoring = options.insights === 'public' ? pick(['out-monitor']) : []
  if (!options.exfiltration) return [...rows, ...monitoring]
  const studio = outboundRules({
    appliesTo: 'custom-vnet',
    scenario: 'replace-afd-frontend',
    cloud,
  })
  return [...rows.filter((row) => row.id !== 'out-afd-frontend'), ...studio, ...monitoring]
}

/** Outbound rows that an AKS cluster for scoring with the Azure ML extension needs, without what private clusters do not. */
export function clusterTraffic(region: string): readonly TrafficRule[] {
  const cloud = cloudOfRegion(region)
  const base = outboundRules({
    appliesTo: 'aks',
    scenario: 'aks-base',
    necessity: 'required',
    cloud,
  })
  const extension = outboundRules({
    appliesTo: 'aks',
    scenario: 'kubernetes',
    necessity: 'required',
    cloud,
  })
  return [
    ...base.filter((row) => !row.id.startsWith('aks-hcp')),
    ...extension.filter((row) => !isOwnResource(row) && !isForTrainingOnly(row)),
  ]
}

/** Hosts of the workspace’s own registry, storage and API: clusters reach them by private endpoint. */
function isOwnResource({ to }: TrafficRule): boolean {
  return to.kind === 'fqdn' && to.hosts.every((host) => host.startsWith('{') && !host.startsWith('{region}'))
}

/** Rows of the table by id. */
export function pick(ids: readonly string[]): readonly TrafficRule[] {
  return outboundRules().filter((row) => ids.includes(row.id))
}

/** Firewall rules for training and scoring subnets. */
export function hubFirewallRules(
  region: string,
  training: string,
  scoring: string,
  compute: readonly TrafficRule[],
): readonly FirewallRow[] {
  return [
    ...firewallRows(flowsOf(compute, region), { collection: 'aml', priority: 200, sources: [training] }),
    ...(scoring === ''
      ? []
      : firewallRows(flowsOf(clusterTraffic(region), region), {
          collection: 'aks',
          priority: 400,
          sources: [scoring],
        })),
  ]
}

function bastionRows(): readonly SecurityRow[] {
  const rows = [
    ...inboundRules({ scenario: 'bastion-subnet-nsg' }).map((row) => ({
      row,
      direction: 'Inbound' as const,
    })),
    ...outboundRules({ scenario: 'bastion-subnet-nsg' }).map((row) => ({
      row,
      direction: 'Outbound' as const,
    })),
  ]
  return rows.map(({ row, direction }, index) => ({
    // The names of the documented rules, `AllowHttpsInbound` and so on.
    name: row.id.replaceAll(/[^A-Za-z0-9]/g, '').replace(/^.*?bastion(?=[A-Z])/i, ''),
    direction,
    priority: 100 + index * 10,
    access: 'Allow',
    protocol: row.protocol === 'TCP' ? 'Tcp' : '*',
    sources: [endText(row.from)],
    sourcePorts: '*',
    destinations: [endText(row.to)],
    ports: row.ports.join(',') || '*',
  }))
}

function endText(end: TrafficRule['to']): string {
  return end.kind === 'serviceTag' ? end.tag : end.kind === 'address' ? end.address : '*'
}
