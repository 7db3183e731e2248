import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'

/** The way out of the subnets that are associated with the gateway. */
export function contribute(node: NodeView<unknown>, graph: Graph): FactsPart {
  const segments = graph.sources(node, 'natAssociation').map((subnet) => subnet.id)
  return { egresses: [{ node: node.id, type: 'natGateway', segments }] }
}
