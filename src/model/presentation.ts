import type { Catalog } from './catalog'
import type { Diagram, DiagramLink, LinkId, NodeId } from './diagram'
import type { Relation } from './relation'

/** Something that shows on another element instead of as a box of its own. */
export interface Chip {
  readonly node: NodeId
  readonly link: LinkId
}

/** A relation that is drawn as a line, between the boxes that stand for its ends. */
export interface Line {
  readonly link: LinkId
  readonly relation: string
  readonly from: NodeId
  readonly to: NodeId
}

/** What of a drawing shows as what. It depends on nodes, links and what is collapsed, never on where things stand. */
export interface Presentation {
  /** Nodes drawn as boxes: parents before children, siblings in order of their ids. */
  readonly boxes: readonly NodeId[]
  readonly children: ReadonlyMap<NodeId | null, readonly NodeId[]>
  /** Drawn with a header and room inside: what may hold others, and what does so whatever it is. */
  isContainer(id: NodeId): boolean
  /** A container of which only the header shows. */
  isCollapsed(id: NodeId): boolean
  /** By the element that carries them. */
  readonly chips: ReadonlyMap<NodeId, readonly Chip[]>
  /** By container: what is listed in the strip at its bottom. */
  readonly shelves: ReadonlyMap<NodeId, readonly Chip[]>
  readonly lines: readonly Line[]
  /** The box that stands for a node: itself, its carrier, or the collapsed container around it. */
  boxOf(id: NodeId): NodeId | undefined
}

/** Decides what shows as a box, as a chip, on a shelf and as a line. */
export function present(diagram: Diagram, catalog: Catalog): Presentation {
  const carried = carriedNodes(diagram, catalog)
  // Only what is made to hold others can be collapsed, or what may be so in a newer version.
  const isCollapsed = (id: NodeId) =>
    diagram.layout[id]?.collapsed === true &&
    (appearanceOf(diagram, catalog, id) ?? 'container') === 'container'
  const folded = foldedNodes(diagram, isCollapsed)
  const { boxes, children } = boxTree(diagram, (id) => carried.carriers.has(id) || folded.has(id))
  const shown = new Set(boxes)
  const boxOf = (id: NodeId, depth = 0): NodeId | undefined => {
    if (shown.has(id)) return id
    const next = folded.get(id) ?? carried.carriers.get(id)?.[0]
    return next === undefined || depth > 8 ? undefined : boxOf(next, depth + 1)
  }
  return {
    boxes,
    children,
    chips: carried.chips,
    shelves: carried.shelves,
    isContainer: (id) =>
      appearanceOf(diagram, catalog, id) === 'container' || children.has(id) || isCollapsed(id),
    isCollapsed,
    lines: linesOf(diagram, catalog, boxOf),
    boxOf: (id) => boxOf(id),
  }
}

interface Carried {
  readonly chips: Map<NodeId, Chip[]>
  readonly shelves: Map<NodeId, Chip[]>
  readonly carriers: Map<NodeId, NodeId[]>
}

function carriedNodes(diagram: Diagram, catalog: Catalog): Carried {
  const carriers = new Map<NodeId, { readonly by: NodeId; readonly link: LinkId }[]>()
  for (const link of linksInOrder(diagram)) {
    const ends = carrierOf(link, diagram, catalog)
    if (ends) push(carriers, ends.carried, { by: ends.by, link: link.id })
  }
  const chips = new Map<NodeId, Chip[]>()
  const shelves = new Map<NodeId, Chip[]>()
  for (const [node, list] of carriers) {
    const shelved = appearanceOf(diagram, catalog, node) === 'shelf'
    for (const { by, link } of list) {
      // What is carried by something carried (the address of a NAT gateway) shows where that one shows.
      for (const host of carriers.get(by)?.map((up) => up.by) ?? [by]) {
        push(shelved ? shelves : chips, host, { node, link })
      }
    }
  }
  const hosts = new Map([...carriers].map(([node, list]) => [node, list.map(({ by }) => by)]))
  return { chips, shelves, carriers: hosts }
}

/** Which end of a link carries the other, if any. */
function carrierOf(
  link: DiagramLink,
  diagram: Diagram,
  catalog: Catalog,
): { readonly carried: NodeId; readonly by: NodeId } | undefined {
  const relation = catalog.relations.get(link.kind)
  const carried = relation && carriedEnd({ ...link, relation }, diagram, catalog)
  return carried === undefined ? undefined : { carried, by: carried === link.from ? link.to : link.from }
}

/** The end of a link that shows on the other end instead of as a box; undefined when both are boxes. */
export function carriedEnd(
  { relation, from, to }: { readonly relation: Relation; readonly from: NodeId; readonly to: NodeId },
  diagram: Diagram,
  catalog: Catalog,
): NodeId | undefined {
  const atFrom = appearanceOf(diagram, catalog, from)
  const atTo = appearanceOf(diagram, catalog, to)
  if (relation.appearance === 'chip') return atTo === 'chip' ? to : undefined
  if (relation.appearance !== 'hidden') return undefined
  // A hidden relation of which the carried thing may have only one says whose it is.
  const isOwned = atFrom === 'chip' && relation.maxFrom === 1
  return isOwned || (atFrom === 'shelf' && atTo === 'container') ? from : undefined
}

/** Everything inside a collapsed container, by the outermost such container. */
function foldedNodes(diagram: Diagram, isCollapsed: (id: NodeId) => boolean): ReadonlyMap<NodeId, NodeId> {
  const folded = new Map<NodeId, NodeId>()
  for (const node of Object.values(diagram.nodes)) {
    const seen = new Set<NodeId>([node.id])
    for (let up = node.parent; up !== null && !seen.has(up); up = diagram.nodes[up]?.parent ?? null) {
      seen.add(up)
      if (isCollapsed(up)) folded.set(node.id, up)
    }
  }
  return folded
}

function boxTree(
  diagram: Diagram,
  isHidden: (id: NodeId) => boolean,
): Pick<Presentation, 'boxes' | 'children'> {
  const children = new Map<NodeId | null, NodeId[]>()
  for (const node of Object.values(diagram.nodes)) {
    const parent = node.parent !== null && node.parent in diagram.nodes ? node.parent : null
    if (!isHidden(node.id)) push(children, parent, node.id)
  }
  const boxes: NodeId[] = []
  const shown = new Map<NodeId | null, readonly NodeId[]>()
  const visit = (parent: NodeId | null): void => {
    const inside = children.get(parent)
    if (inside) shown.set(parent, inside)
    for (const id of inside ?? []) {
      boxes.push(id)
      visit(id)
    }
  }
  visit(null)
  return { boxes, children: shown }
}

function linesOf(
  diagram: Diagram,
  catalog: Catalog,
  boxOf: (id: NodeId) => NodeId | undefined,
): readonly Line[] {
  const lines: Line[] = []
  for (const link of linksInOrder(diagram)) {
    const relation = catalog.relations.get(link.kind)
    // A relation of a newer version is drawn too: what a person linked must not vanish.
    if (relation && relation.appearance !== 'line') continue
    const from = boxOf(link.from)
    const to = boxOf(link.to)
    if (from === undefined || to === undefined || from === to) continue
    lines.push({ link: link.id, relation: link.kind, from, to })
  }
  return lines
}

function linksInOrder(diagram: Diagram): readonly DiagramLink[] {
  return Object.values(diagram.links)
}

function appearanceOf(diagram: Diagram, catalog: Catalog, id: NodeId): string | undefined {
  const node = diagram.nodes[id]
  return node && catalog.kinds.get(node.kind)?.appearance
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
