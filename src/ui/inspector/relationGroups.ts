import type { Catalog } from '../../model/catalog'
import type { DiagramLink, NodeId } from '../../model/diagram'
import type { Graph, NodeView } from '../../model/graph'
import type { Relation } from '../../model/relation'

/** A relation as seen from one element: what it is linked to by it, and what it could be. */
export interface RelationGroup {
  readonly key: string
  readonly relation: Relation
  /** The element is the start of the links. */
  readonly outgoing: boolean
  readonly title: string
  /** At most one link. */
  readonly single: boolean
  readonly linked: readonly { readonly link: DiagramLink; readonly node: NodeView }[]
  readonly candidates: readonly NodeView[]
}

/** All relations that an element may have, outgoing ones first. */
export function relationGroups(graph: Graph, catalog: Catalog, node: NodeView): readonly RelationGroup[] {
  const groups: RelationGroup[] = []
  const relations = [...catalog.relations.values()]
  for (const relation of relations) {
    if (relation.from.includes(node.kind)) groups.push(groupOf(graph, catalog, node, relation, true))
  }
  for (const relation of relations) {
    const isSymmetric = relation.from.includes(node.kind) && relation.to.includes(node.kind)
    if (relation.to.includes(node.kind) && !isSymmetric) {
      groups.push(groupOf(graph, catalog, node, relation, false))
    }
  }
  return groups
}

function groupOf(
  graph: Graph,
  catalog: Catalog,
  node: NodeView,
  relation: Relation,
  outgoing: boolean,
): RelationGroup {
  const isSymmetric = relation.from.includes(node.kind) && relation.to.includes(node.kind)
  const starts = outgoing || isSymmetric ? graph.linksFrom(node, relation.id) : []
  const ends = !outgoing || isSymmetric ? graph.linksTo(node, relation.id) : []
  const linked = [
    ...starts.map(({ link, to }) => ({ link, node: to })),
    ...ends.map(({ link, from }) => ({ link, node: from })),
  ]
  const taken = new Set<NodeId>([node.id, ...linked.map((item) => item.node.id)])
  const kinds = outgoing ? relation.to : relation.from
  const candidates = graph.nodes.filter((other) => kinds.includes(other.kind) && !taken.has(other.id))
  return {
    key: `${relation.id} ${outgoing ? 'from' : 'to'}`,
    relation,
    outgoing,
    title: outgoing ? relation.label : titleOfIncoming(catalog, relation),
    single: (outgoing ? relation.maxFrom : relation.maxTo) === 1,
    linked,
    candidates,
  }
}

/** Seen from its end, a relation is called by what stands at its start, when that is one kind. */
function titleOfIncoming(catalog: Catalog, relation: Relation): string {
  const [only, ...more] = relation.from
  const kind = only !== undefined && more.length === 0 ? catalog.kinds.get(only) : undefined
  if (!kind) return relation.label
  return relation.maxTo === 1 ? kind.label : `${kind.label}s`
}
