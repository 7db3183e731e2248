import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { computeOf } from '../../links/computeOf'
import { nsgAssociation } from '../../links/nsgAssociation'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import type { NetworkPlan } from './addressPlan'
import { addSubnet } from './hubSpoke'
import { inboundFromNetwork, type SecurityRow } from './traffic'

export interface SpokeIds {
  readonly vnet: NodeId
  readonly training: NodeId
  /** Absent where the pattern scores nowhere in the network. */
  readonly scoring: NodeId | undefined
  /** The subnets from which computes leave: training, and scoring if there is one. */
  readonly computes: readonly NodeId[]
  readonly endpoints: NodeId
}

export interface SpokeOptions {
  readonly name: string
  readonly role?: 'spoke' | 'general'
  readonly dnsServers?: readonly string[]
  readonly trainingRules: readonly SecurityRow[]
  /** Without them there is no scoring subnet. */
  readonly scoringRules: readonly SecurityRow[] | undefined
  readonly serviceEndpoints?: readonly string[]
  /** Service endpoints of the subnet in which the private endpoints stand. */
  readonly endpointServices?: readonly string[]
}

/** The workload's virtual network: training, scoring and private endpoint subnets, each with its security group. */
export function addSpoke(b: DiagramBuilder, plan: NetworkPlan, options: SpokeOptions): SpokeIds {
  const vnet = b.add(virtualNetwork, options.name, {
    prefixes: [plan.prefix],
    role: options.role ?? 'spoke',
    dnsServers: options.dnsServers ?? [],
  })
  const training = addSubnet(b, vnet, plan, 'snet-training', 'training', {
    serviceEndpoints: options.serviceEndpoints ?? [],
  })
  const scoring =
    options.scoringRules === undefined ? undefined : addSubnet(b, vnet, plan, 'snet-scoring', 'scoring')
  const endpoints = addSubnet(b, vnet, plan, 'snet-pe', 'privateEndpoints', {
    serviceEndpoints: options.endpointServices ?? [],
  })
  secure(b, training, 'nsg-training', options.trainingRules)
  if (scoring !== undefined) secure(b, scoring, 'nsg-scoring', options.scoringRules ?? [])
  secure(b, endpoints, 'nsg-pe', inboundFromNetwork('443,445'))
  const computes = scoring === undefined ? [training] : [training, scoring]
  return { vnet, training, scoring, computes, endpoints }
}

/** A security group of its own for a subnet. */
export function secure(
  b: DiagramBuilder,
  subnet: NodeId,
  name: string,
  rules: readonly SecurityRow[],
): NodeId {
  const group = b.add(networkSecurityGroup, name, { rules })
  b.link(nsgAssociation, subnet, group)
  return group
}

/** A cluster and an instance of the workspace without public addresses. */
export function addCompute(
  b: DiagramBuilder,
  place: NodeId,
  workspace: NodeId,
  nodes: number,
  more: { readonly publicIp?: boolean } = {},
): readonly NodeId[] {
  const cluster = b.add(
    computeCluster,
    'cpu-cluster',
    { maxNodes: nodes, publicIp: more.publicIp ?? false },
    { in: place },
  )
  const instance = b.add(
    computeInstance,
    'ci-data-science',
    { publicIp: more.publicIp ?? false },
    { in: place },
  )
  for (const compute of [cluster, instance]) b.link(computeOf, compute, workspace)
  return [cluster, instance]
}

/** A private AKS cluster for scoring, attached to the workspace. */
export function addScoringCluster(
  b: DiagramBuilder,
  place: NodeId | undefined,
  workspace: NodeId,
  outboundType: 'userDefinedRouting' | 'userAssignedNATGateway',
  more: Partial<PropertiesOf<(typeof kubernetesCluster)['fields']>> = {},
): NodeId {
  const cluster = b.add(
    kubernetesCluster,
    'aks-scoring',
    { outboundType, ...CLUSTER_RANGES, ...more },
    { in: place ?? null },
  )
  b.link(computeOf, cluster, workspace)
  return cluster
}

/** Pod and service ranges out of the carrier-grade range, so that they collide with no private address space. */
const CLUSTER_RANGES = { podCidr: '100.64.0.0/16', serviceCidr: '100.65.0.0/16', dnsServiceIp: '100.65.0.10' }

/** Hub and spoke peered in both directions; forwarded traffic is accepted where an appliance stands in the hub. */
export function peer(
  b: DiagramBuilder,
  hub: NodeId,
  spoke: NodeId,
  more: { readonly gateway?: boolean } = {},
): void {
  b.link(peering, hub, spoke, {
    fromGatewayTransit: more.gateway ?? false,
    toUseRemoteGateways: more.gateway ?? false,
  })
}
