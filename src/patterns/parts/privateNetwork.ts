import { newDiagram } from './newDiagram'
import { cloudOfRegion } from '../../facts/regions'
import { natGateway } from '../../kinds/natGateway'
import { natAssociation } from '../../links/natAssociation'
import { outboundRules } from '../../facts/outbound'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Isolation } from '../../model/settings'
import { lengthForHosts, planNetworks, type NetworkPlan } from './addressPlan'
import { addBastion, addInternet, addJumpHost, computeTraffic } from './hubSpoke'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { addCompute, addScoringCluster, addSpoke, type SpokeIds } from './spoke'
import { flowsOf, inboundFromNetwork, outboundSecurityRows } from './traffic'
import { addWorkspace, type WorkspaceIds, type WorkspaceOptions } from './workspace'

export interface PrivateNetworkOptions {
  readonly title: string
  readonly isolation?: Isolation
  /** How computes reach public addresses: by a NAT gateway, or not at all (another part of the pattern sees to it). */
  readonly nat?: boolean
  readonly aks?: 'private' | 'public' | 'none'
  /** `outbound` lets training out to the documented tags alone; `inbound` leaves the way out to the default rules. */
  readonly filter?: 'outbound' | 'inbound'
  readonly compute?: boolean
  /** Whether there is a scoring subnet. */
  readonly scoring?: boolean
  /** Further subnets with their prefix lengths. */
  readonly subnets?: Readonly<Record<string, number>>
  readonly workspace?: WorkspaceOptions
  readonly dnsServers?: (plan: NetworkPlan) => readonly string[]
}

export interface PrivateNetwork {
  readonly b: DiagramBuilder
  readonly plan: NetworkPlan
  readonly network: SpokeIds
  readonly resources: WorkspaceIds
  readonly zones: ZoneSet
}

/**
 * One virtual network with everything private in it: computes, private endpoints with their zones, Bastion with a jump host.
 * Patterns add what makes them special and finish it.
 */
export function privateNetwork(
  parameters: NetworkParameters,
  options: PrivateNetworkOptions,
): PrivateNetwork {
  const { workload, region, nodes } = parameters
  const { aks = 'none', scoring = true } = options
  const b = newDiagram(parameters, options.title, options.isolation ?? 'private', 'custom')
  const plan = planNetworks(parameters.addressSpace, {
    network: {
      subnets: {
        'snet-training': lengthForHosts(nodes + 1),
        ...(scoring ? { 'snet-scoring': 24 } : {}),
        'snet-pe': 26,
        AzureBastionSubnet: 26,
        'snet-jump': 28,
        ...options.subnets,
      },
    },
  }).network
  const network = addSpoke(b, plan, {
    name: `vnet-${workload}`,
    role: 'general',
    dnsServers: options.dnsServers?.(plan) ?? [],
    trainingRules: options.filter === 'inbound' ? inboundFromNetwork('*') : trainingRows(region),
    scoringRules: scoring ? scoringRows(region, options.filter) : undefined,
  })
  addBastion(b, network.vnet, plan)
  addJumpHost(b, network.vnet, plan)
  if (options.nat ?? true) addNat(b, network.computes)
  const resources = addWorkspace(b, workload, {
    ...options.workspace,
    workspace: { imageBuildCompute: 'cpu-cluster', ...options.workspace?.workspace },
  })
  if (options.compute ?? true) addCompute(b, network.training, resources.workspace, nodes)
  if (aks !== 'none') {
    addScoringCluster(b, network.scoring, resources.workspace, 'userAssignedNATGateway', {
      privateCluster: aks,
    })
  }
  const zones = new ZoneSet(b, [network.vnet], region)
  addPrivateEndpoints(b, network.endpoints, workspaceTargets(resources), zones)
  addInternet(b)
  return { b, plan, network, resources, zones }
}

/** A NAT gateway on the subnets. */
export function addNat(b: DiagramBuilder, subnets: readonly NodeId[], name = 'ng-egress'): NodeId {
  const nat = b.add(natGateway, name)
  for (const subnet of subnets) b.link(natAssociation, subnet, nat)
  return nat
}

/** Training reaches the documented service tags and its own network, and nothing else. */
function trainingRows(region: string) {
  const rows = computeTraffic({ exfiltration: false, insights: 'public', region })
  return outboundSecurityRows(flowsOf(rows, region), { denyInternet: true })
}

/** Cluster nodes need names that no tag covers, so the default rule that lets them out to the internet stays. */
function scoringRows(region: string, filter: PrivateNetworkOptions['filter']) {
  if (filter === 'inbound') return inboundFromNetwork('443')
  const rows = outboundRules({
    appliesTo: 'aks',
    scenario: 'aks-base',
    necessity: 'required',
    cloud: cloudOfRegion(region),
  })
  return [
    ...inboundFromNetwork('443'),
    ...outboundSecurityRows(flowsOf(rows, region), { denyInternet: false }),
  ]
}
