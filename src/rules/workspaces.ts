import { memoTopology } from '../model/derived'
import { computeOf } from '../links/computeOf'
import { amlWorkspace } from '../kinds/amlWorkspace'
import { managedNetwork } from '../kinds/managedNetwork'
import { workspaceOf } from '../kinds/workspaceOf'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'
import type { NodeView } from '../model/graph'
import type { Topology } from '../model/topology'

type ManagedView = NodeView<PropertiesOf<(typeof managedNetwork)['fields']>>

/** Kinds that a workspace can have as compute or endpoint. */
const MEMBER_KINDS: ReadonlySet<string> = new Set([
  'computeInstance',
  'computeCluster',
  'serverlessCompute',
  'onlineEndpoint',
  'batchEndpoint',
])

const managedByWorkspace = memoTopology((topology: Topology): ReadonlyMap<NodeId, ManagedView> => {
  const found = new Map<NodeId, ManagedView>()
  for (const network of topology.nodesOf(managedNetwork)) {
    const workspace = workspaceOf(network, topology)
    if (workspace && !found.has(workspace.id)) found.set(workspace.id, network)
  }
  return found
})

/** The managed network of a workspace, whatever its mode. */
export function managedNetworkOfWorkspace(
  topology: Topology,
  workspace: NodeId | undefined,
): ManagedView | undefined {
  return workspace === undefined ? undefined : managedByWorkspace(topology).get(workspace)
}

/** The managed network of a workspace when it isolates: in either mode, not while isolation is off. */
export function isolatingNetwork(topology: Topology, workspace: NodeId | undefined): ManagedView | undefined {
  const network = managedNetworkOfWorkspace(topology, workspace)
  return network?.properties.isolation === 'Disabled' ? undefined : network
}

const membersByWorkspace = memoTopology((topology: Topology): ReadonlyMap<NodeId, readonly NodeView[]> => {
  const attached = topology.linksOf(computeOf).map((link) => link.from)
  const ofKind = [...MEMBER_KINDS].flatMap((id): readonly NodeView[] => topology.nodesOf({ id, fields: {} }))
  const members = new Map<NodeId, NodeView[]>()
  for (const node of new Set([...ofKind, ...attached])) {
    const workspace = workspaceOf(node, topology)
    if (workspace) members.set(workspace.id, [...(members.get(workspace.id) ?? []), node])
  }
  return members
})

/** Computes and endpoints of a workspace, attached machines and clusters included. */
export function membersOf(topology: Topology, workspace: NodeId): readonly NodeView[] {
  return membersByWorkspace(topology).get(workspace) ?? []
}

/** The workspaces of the drawing that have the resource as default storage, vault, registry or telemetry. */
export function owningWorkspaces(topology: Topology, resource: NodeView<unknown>) {
  return topology
    .sources(resource, 'workspaceResource')
    .flatMap((node) => topology.as(amlWorkspace, node) ?? [])
}
