import { newDiagram } from './newDiagram'
import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import { managedNetwork } from '../../kinds/managedNetwork'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { trafficRule } from '../../facts/outbound'
import { computeOf } from '../../links/computeOf'
import { managedNetworkOf } from '../../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import type { Isolation } from '../../model/settings'
import { planNetworks, type NetworkPlan } from './addressPlan'
import { addBastion, addInternet, addJumpHost, addSubnet } from './hubSpoke'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { secure } from './spoke'
import { flowsOf, inboundFromNetwork } from './traffic'
import { addWorkspace, type WorkspaceIds, type WorkspaceOptions } from './workspace'

type ManagedFields = PropertiesOf<(typeof managedNetwork)['fields']>

export interface ManagedOptions {
  readonly title: string
  readonly mode: ManagedFields['isolation']
  readonly isolation: Isolation
  readonly rules?: readonly string[]
  readonly workspace?: WorkspaceOptions
  /** Further subnets of the access network with their prefix lengths. */
  readonly subnets?: Readonly<Record<string, number>>
}

export interface ManagedDrawing {
  readonly b: DiagramBuilder
  readonly plan: NetworkPlan
  readonly access: NodeId
  readonly endpoints: NodeId
  readonly managed: NodeId
  readonly resources: WorkspaceIds
  readonly zones: ZoneSet
}

/**
 * A workspace whose computes live in a network that Microsoft manages, and a small network of one's own through which
 * people reach it: private endpoints, Bastion and a jump host.
 */
export function managedDrawing(parameters: NetworkParameters, options: ManagedOptions): ManagedDrawing {
  const { workload, region, nodes } = parameters
  const b = newDiagram(parameters, options.title, options.isolation, 'managed')
  const plan = planNetworks(parameters.addressSpace, {
    access: { subnets: { 'snet-pe': 27, AzureBastionSubnet: 26, 'snet-jump': 28, ...options.subnets } },
  }).access
  const access = b.add(virtualNetwork, 'vnet-access', { prefixes: [plan.prefix] })
  const endpoints = addSubnet(b, access, plan, 'snet-pe', 'privateEndpoints')
  secure(b, endpoints, 'nsg-pe', inboundFromNetwork('443,445'))
  addBastion(b, access, plan)
  addJumpHost(b, access, plan)
  const resources = addWorkspace(b, workload, {
    ...options.workspace,
    workspace: { imageBuildCompute: 'cpu-cluster', ...options.workspace?.workspace },
  })
  const zones = new ZoneSet(b, [access], region)
  addPrivateEndpoints(b, endpoints, workspaceTargets(resources), zones)
  const managed = b.add(managedNetwork, 'Managed network', {
    isolation: options.mode,
    provisioning: 'explicit',
    rules: fqdnRows(options.rules ?? [], region),
  })
  b.link(managedNetworkOf, managed, resources.workspace)
  for (const target of workspaceTargets(resources)) {
    b.link(managedPrivateEndpoint, managed, target.node, { groupId: target.groupId, automatic: true })
  }
  addManagedCompute(b, managed, resources.workspace, nodes, workload)
  addInternet(b)
  return { b, plan, access, endpoints, managed, resources, zones }
}

function addManagedCompute(
  b: DiagramBuilder,
  managed: NodeId,
  workspace: NodeId,
  nodes: number,
  workload: string,
): void {
  const cluster = b.add(computeCluster, 'cpu-cluster', { maxNodes: nodes }, { in: managed })
  const instance = b.add(computeInstance, 'ci-data-science', {}, { in: managed })
  const scoring = b.add(onlineEndpoint, `oe-${workload}-scoring`, {}, { in: managed })
  for (const compute of [cluster, instance, scoring]) b.link(computeOf, compute, workspace)
}

/** Names of documented rows as FQDN rules of a managed network. */
function fqdnRows(ids: readonly string[], region: string): ManagedFields['rules'] {
  return ids.flatMap((id) => {
    const row = trafficRule(id)
    return flowsOf(row ? [row] : [], region)
      .filter((flow) => flow.type === 'fqdn')
      .map((flow, index) => ({
        name: `${id.replace(/^mv-/, '')}-${index + 1}`,
        type: 'FQDN' as const,
        destination: flow.destination,
        protocol: 'TCP' as const,
        ports: flow.ports,
      }))
  })
}
