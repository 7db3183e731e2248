import { trafficRule } from '../facts/outbound'
import { SQL_PROXY_PORT } from '../facts/sqlPorts'
import type { NodeId } from '../model/diagram'
import type { Graph, NodeView } from '../model/graph'
import type { Need } from '../model/network'
import { batchEndpoint } from './batchEndpoint'
import { containerRegistry } from './containerRegistry'
import { cosmosDb } from './cosmosDb'
import { keyVault } from './keyVault'
import { sqlDatabase } from './sqlDatabase'
import { storageAccount } from './storageAccount'
import { workspaceOf } from './workspaceOf'

/** A sub-resource and the ports on which it is spoken to. */
type Part = readonly [groupId: string, ports: string, rowId?: string]

/** The row under which the documents list traffic to private endpoints, and the one for file shares over SMB. */
const PRIVATE = 'out-vnet'
const SMB = 'out-storage-445'

/**
 * What a compute has to reach of its workspace: the workspace itself, its default storage, vault and registry, and its
 * datastores. Whether the way is a private endpoint or a public door is not decided here.
 */
export function resourceNeeds(node: NodeView<unknown>, place: NodeId, graph: Graph): readonly Need[] {
  const workspace = workspaceOf(node, graph)
  if (!workspace) return []
  const batch = graph.nodesOf(batchEndpoint).some((end) => workspaceOf(end, graph)?.id === workspace.id)
  const parts = [
    [workspace, [['amlworkspace', '443']]] as const,
    ...graph
      .targets(workspace, 'workspaceResource')
      .map((resource) => [resource, resourceParts(resource, graph, batch)] as const),
    ...graph
      .targets(workspace, 'workspaceDatastore')
      .map((resource) => [resource, datastoreParts(resource, graph)] as const),
  ]
  return parts.flatMap(([resource, list]) =>
    list.flatMap(([groupId, ports, rowId = PRIVATE]) =>
      need(node.id, place, resource, groupId, ports, rowId),
    ),
  )
}

function need(
  node: NodeId,
  place: NodeId,
  resource: NodeView<unknown>,
  groupId: string,
  ports: string,
  rowId: string,
): readonly Need[] {
  const row = trafficRule(rowId)
  if (!row) return []
  return [
    {
      node,
      place,
      direction: 'outbound',
      to: { type: 'resource', node: resource.id, groupId },
      protocol: 'tcp',
      ports,
      necessity: 'required',
      reason: `${groupId} of ${resource.name}`,
      source: row.source,
    },
  ]
}

function resourceParts(resource: NodeView, graph: Graph, batch: boolean): readonly Part[] {
  if (graph.as(storageAccount, resource)) {
    return [
      ['blob', '443'],
      ['file', '445', SMB],
      ...(batch
        ? ([
            ['queue', '443', 'mv-pe-batch-queue'],
            ['table', '443', 'mv-pe-batch-table'],
          ] as const)
        : []),
    ]
  }
  if (graph.as(keyVault, resource)) return [['vault', '443']]
  if (graph.as(containerRegistry, resource)) return [['registry', '443']]
  return []
}

function datastoreParts(resource: NodeView, graph: Graph): readonly Part[] {
  const storage = graph.as(storageAccount, resource)?.properties
  if (storage) {
    return [
      ...(storage.blob ? ([['blob', '443']] as const) : []),
      ...(storage.hierarchicalNamespace ? ([['dfs', '443']] as const) : []),
      ...(storage.file ? ([['file', '445', SMB]] as const) : []),
    ]
  }
  if (graph.as(sqlDatabase, resource)) return [['sqlServer', String(SQL_PROXY_PORT.value)]]
  const cosmos = graph.as(cosmosDb, resource)?.properties
  return cosmos ? [[cosmos.api, '443']] : []
}
