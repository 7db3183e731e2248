import type { Graph, NodeView } from '../model/graph'
import { amlWorkspace } from './amlWorkspace'

/**
 * The workspace that a compute, an endpoint or a managed network belongs to: the one it is linked to, else the one of the
 * managed network it stands in, else the only workspace of the drawing.
 */
export function workspaceOf(node: NodeView<unknown>, graph: Graph): ReturnType<typeof workspaceView> {
  const linked = graph.targets(node, 'computeOf')[0] ?? graph.targets(node, 'managedNetworkOf')[0]
  if (linked) return workspaceView(linked, graph)
  const parent = graph.parentOf(node)
  const hosted = parent && graph.targets(parent, 'managedNetworkOf')[0]
  if (hosted) return workspaceView(hosted, graph)
  const all = graph.nodesOf(amlWorkspace)
  return all.length === 1 ? all[0] : undefined
}

function workspaceView(node: NodeView, graph: Graph) {
  return graph.as(amlWorkspace, node)
}
