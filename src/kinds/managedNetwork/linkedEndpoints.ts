import type { Graph, NodeView } from '../../model/graph'

/** A private endpoint rule that is drawn as a link. */
export interface LinkedEndpoint {
  readonly target: NodeView
  readonly groupId: string
  readonly spark: boolean
  /** Names that lead to an application gateway. */
  readonly fqdns: readonly string[]
  /** The service makes it; it is drawn to be seen. */
  readonly automatic: boolean
}

/** The private endpoint rules that are drawn for a managed network. */
export function linkedEndpoints(node: NodeView<unknown>, graph: Graph): readonly LinkedEndpoint[] {
  return graph.linksFrom(node, 'managedPrivateEndpoint').map(({ to, properties }) => ({
    ...(properties as unknown as Omit<LinkedEndpoint, 'target'>),
    target: to,
  }))
}
