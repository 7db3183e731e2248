import { buildGraph } from './buildGraph'
import type { Catalog } from './catalog'
import type { Diagram, DiagramNode, NodeId, Properties } from './diagram'
import { initialProperties } from './fields'
import type { Kind } from './kind'
import { suggestName } from './suggestName'

export interface NewNode {
  readonly kind: Kind
  readonly parent: NodeId | null
  /** Start of the name instead of the suggested one; numbered when taken. */
  readonly name?: string
  /** Values instead of the kind's defaults. */
  readonly properties?: Properties
}

/** A node as it is made when somebody puts one down: named, with all properties in full and fitted to its place. */
export function newNode(
  diagram: Diagram,
  catalog: Catalog,
  { kind, parent, name, properties }: NewNode,
): DiagramNode {
  const graph = buildGraph(diagram, catalog)
  const fitted = kind.fit?.(graph, graph.node(parent), properties ?? {}) ?? {}
  const taken = new Set(graph.nodes.map((node) => node.name))
  return {
    id: `n${diagram.nextId}`,
    kind: kind.id,
    name: suggestName(kind, diagram.settings, taken, name === kind.abbreviation ? undefined : name),
    parent,
    properties: { ...(initialProperties(kind.fields) as Properties), ...fitted, ...properties },
    owner: { mode: 'ours' },
  }
}
