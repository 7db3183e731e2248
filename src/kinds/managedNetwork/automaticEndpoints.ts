import { TRAFFIC_RULES } from '../../facts/outbound'
import type { Graph, NodeView } from '../../model/graph'
import type { ManagedRule } from '../../model/network'
import { workspaceOf } from '../workspaceOf'

/** Kinds that stand behind the services of the automatic rows. */
const KIND_OF_SERVICE: Readonly<Record<string, string>> = {
  'Azure Machine Learning workspace': 'amlWorkspace',
  'default storage account': 'storageAccount',
  'key vault': 'keyVault',
  'container registry': 'containerRegistry',
}

/**
 * Private endpoints that the service makes to the workspace and its resources: always in the approved-only mode; with
 * internet outbound only to resources whose public access is off.
 */
export function automaticEndpoints(
  node: NodeView<{ readonly isolation: string }>,
  graph: Graph,
): readonly ManagedRule[] {
  const workspace = workspaceOf(node, graph)
  if (!workspace) return []
  const resources: readonly NodeView<{ readonly publicAccess?: unknown }>[] = [
    workspace,
    ...graph.targets(workspace, 'workspaceResource'),
  ]
  const always = node.properties.isolation === 'AllowOnlyApprovedOutbound'
  return TRAFFIC_RULES.flatMap(({ scenario, automatic, to }) => {
    if (scenario !== 'managed-vnet-required' || !automatic || to.kind !== 'privateEndpoint' || !to.groupId)
      return []
    const { groupId, service } = to
    return resources
      .filter((resource) => resource.kind === KIND_OF_SERVICE[service])
      .filter((resource) => always || resource.properties.publicAccess === 'Disabled')
      .map((resource): ManagedRule => ({
        space: node.id,
        name: `${resource.name} ${groupId}`,
        type: 'privateEndpoint',
        automatic: true,
        target: resource.id,
        groupId,
      }))
  })
}
