import { naturalCompare } from '../../lib/naturalCompare'
import type { Catalog } from '../../model/catalog'
import type { Diagram, NodeId } from '../../model/diagram'

export interface OutlineRow {
  readonly id: NodeId
  /** 1 at the top level. */
  readonly level: number
  readonly hasChildren: boolean
  /** Position among its siblings, from 1, and their number. */
  readonly position: number
  readonly siblings: number
}

/** The tree of elements as rows; children of closed ones are left out. `fits` keeps matching ones and what is around them; `compare` orders siblings. */
export function outlineRows(
  diagram: Diagram,
  closed: ReadonlySet<NodeId>,
  fits: ((id: NodeId) => boolean) | null,
  compare: (a: NodeId, b: NodeId) => number = () => 0,
): readonly OutlineRow[] {
  const children = new Map<NodeId | null, NodeId[]>()
  for (const { id, parent } of Object.values(diagram.nodes)) {
    const place = parent !== null && parent in diagram.nodes ? parent : null
    const list = children.get(place)
    if (list) list.push(id)
    else children.set(place, [id])
  }
  const kept = fits && keptIds(diagram, fits)
  const rows: OutlineRow[] = []
  const visit = (parent: NodeId | null, level: number) => {
    const siblings = (children.get(parent) ?? []).filter((id) => !kept || kept.has(id)).sort(compare)
    for (const [index, id] of siblings.entries()) {
      const hasChildren = (children.get(id) ?? []).some((child) => !kept || kept.has(child))
      rows.push({ id, level, hasChildren, position: index + 1, siblings: siblings.length })
      if (hasChildren && (kept || !closed.has(id))) visit(id, level + 1)
    }
  }
  visit(null, 1)
  return rows
}

function keptIds(diagram: Diagram, fits: (id: NodeId) => boolean): ReadonlySet<NodeId> {
  const kept = new Set<NodeId>()
  for (const node of Object.values(diagram.nodes)) {
    if (!fits(node.id)) continue
    for (
      let id: NodeId | null = node.id;
      id !== null && !kept.has(id);
      id = diagram.nodes[id]?.parent ?? null
    ) {
      kept.add(id)
    }
  }
  return kept
}

/** Containers first, from left to right as they stand; the rest by kind in the palette's order, then by name. */
export function siblingOrder(diagram: Diagram, catalog: Catalog): (a: NodeId, b: NodeId) => number {
  const kinds = [...catalog.kinds.keys()]
  const place = (id: NodeId) => {
    const node = diagram.nodes[id]
    const isContainer = catalog.kinds.get(node?.kind ?? '')?.appearance === 'container'
    const { x = 0, y = 0 } = diagram.layout[id] ?? {}
    return isContainer ? [0, node?.parent === null ? x : y, x] : [1, kinds.indexOf(node?.kind ?? ''), 0]
  }
  return (a, b) => {
    const [one, other] = [place(a), place(b)]
    const at = one.findIndex((part, index) => part !== other[index])
    if (at >= 0) return (one[at] ?? 0) - (other[at] ?? 0)
    return naturalCompare(diagram.nodes[a]?.name ?? '', diagram.nodes[b]?.name ?? '')
  }
}
