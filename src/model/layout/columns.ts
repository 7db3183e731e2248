import type { NodeId } from '../diagram'
import type { Graph } from '../graph'
import type { Catalog } from '../catalog'
import type { Presentation } from '../presentation'

/** The columns of a drawing from left to right: what is outside and connected, hubs, spokes, services. */
export interface Columns {
  readonly outside: readonly NodeId[]
  readonly hubs: readonly NodeId[]
  readonly spokes: readonly NodeId[]
  /** Foreign containers that nothing is linked to: they stand above the services. */
  readonly beyond: readonly NodeId[]
  readonly services: readonly NodeId[]
  readonly notes: readonly NodeId[]
}

/** Sorts what stands on the canvas into columns by how it is linked, not by what it is. */
export function columnsOf(graph: Graph, catalog: Catalog, presentation: Presentation): Columns {
  const top = presentation.children.get(null) ?? []
  const kindOf = (id: NodeId) => catalog.kinds.get(graph.node(id)?.kind ?? '')
  const toneOf = (id: NodeId) => kindOf(id)?.tone?.(graph.node(id)?.properties ?? {})
  const { isContainer } = presentation
  const links = topLinks(graph, presentation)
  const degree = (id: NodeId, among: ReadonlySet<NodeId>) =>
    [...(links.get(id) ?? [])].filter((other) => among.has(other)).length

  const notes = top.filter((id) => kindOf(id)?.appearance === 'note')
  const foreign = top.filter((id) => toneOf(id) === 'outside' && !notes.includes(id))
  const spaces = top.filter((id) => isContainer(id) && !foreign.includes(id))
  const spaceSet = new Set(spaces)
  const outside = foreign.filter((id) => degree(id, spaceSet) > 0)
  const hubs = hubsOf(
    spaces,
    (id) => degree(id, spaceSet),
    (id) => degree(id, new Set(outside)),
    (id) => kindOf(id)?.badge?.(graph.node(id)?.properties ?? {}) === 'hub',
  )
  return {
    outside,
    hubs,
    spokes: spaces.filter((id) => !hubs.includes(id)),
    beyond: foreign.filter((id) => !outside.includes(id) && isContainer(id)),
    services: top.filter((id) => !isContainer(id) && !notes.includes(id) && !outside.includes(id)),
    notes,
  }
}

/**
 * Hubs are the spaces to which more than one other is linked; of two that are only linked to each other it is the one that says so, or to
 * which the outside is connected.
 */
function hubsOf(
  spaces: readonly NodeId[],
  peers: (id: NodeId) => number,
  sites: (id: NodeId) => number,
  saysSo: (id: NodeId) => boolean,
): readonly NodeId[] {
  const linked = spaces.filter((id) => peers(id) > 0)
  const said = linked.filter(saysSo)
  if (said.length > 0) return said
  const central = linked.filter((id) => peers(id) > 1)
  if (central.length > 0) return central
  const connected = linked.filter((id) => sites(id) > 0)
  return linked.length > 1 && connected.length > 0 ? connected : linked.slice(0, linked.length > 1 ? 1 : 0)
}

/** Which things on the canvas itself are linked, through whatever they hold. */
function topLinks(graph: Graph, presentation: Presentation): ReadonlyMap<NodeId, ReadonlySet<NodeId>> {
  const links = new Map<NodeId, Set<NodeId>>()
  const add = (a: NodeId, b: NodeId) => {
    const set = links.get(a) ?? new Set()
    links.set(a, set.add(b))
  }
  for (const { from, to } of presentation.lines) {
    const [a, b] = [rootOf(graph, from), rootOf(graph, to)]
    if (a === b) continue
    add(a, b)
    add(b, a)
  }
  return links
}

/** The thing on the canvas itself that holds a node. */
export function rootOf(graph: Graph, id: NodeId): NodeId {
  const node = graph.node(id)
  return node ? (graph.ancestorsOf(node).at(-1)?.id ?? id) : id
}
