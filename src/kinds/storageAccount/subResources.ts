import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import { batchEndpoint } from '../batchEndpoint'
import { workspaceOf } from '../workspaceOf'
import type { storageAccountFields } from './fields'

type Properties = PropertiesOf<typeof storageAccountFields>

/** Sub-resources that the drawing says are used. */
export function usedSubResources(
  properties: Pick<Properties, 'blob' | 'file' | 'queue' | 'table' | 'hierarchicalNamespace'>,
): readonly string[] {
  const { blob, file, queue, table, hierarchicalNamespace: dfs } = properties
  return Object.entries({ blob, dfs, file, queue, table })
    .filter(([, used]) => used)
    .map(([name]) => name)
}

/**
 * Sub-resources that need a private endpoint when the account is private: those in use; blob and file of a workspace's
 * default storage whatever the switches say; its queue and table too when the workspace has a batch endpoint.
 */
export function neededSubResources(node: NodeView<Properties>, graph: Graph): readonly string[] {
  const needed = new Set(usedSubResources(node.properties))
  const owners = new Set(graph.sources(node, 'workspaceResource').map((workspace) => workspace.id))
  if (owners.size > 0) {
    needed.add('blob').add('file')
    const batch = graph.nodesOf(batchEndpoint).some((end) => owners.has(workspaceOf(end, graph)?.id ?? ''))
    if (batch) needed.add('queue').add('table')
  }
  return [...needed]
}
