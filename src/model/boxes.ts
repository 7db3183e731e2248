import type { Box, Diagram, NodeId } from './diagram'
import { METRICS, snapToGrid } from './metrics'
import type { Presentation } from './presentation'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly w: number
  readonly h: number
}

type Rect = Point & Size

/** A box in canvas coordinates instead of its parent's. Boxes that were never laid out stand at the origin. */
export function absoluteBox(diagram: Diagram, id: NodeId): Box {
  const own = diagram.layout[id] ?? { x: 0, y: 0, ...METRICS.minCard }
  let { x, y } = own
  const seen = new Set<NodeId>([id])
  for (let up = diagram.nodes[id]?.parent ?? null; up !== null && !seen.has(up);) {
    seen.add(up)
    const box = diagram.layout[up]
    x += box?.x ?? 0
    y += box?.y ?? 0
    up = diagram.nodes[up]?.parent ?? null
  }
  return { ...own, x, y }
}

/** Room that a container keeps free on each side for its header, its lines and its shelf. */
export interface Insets {
  readonly top: number
  readonly side: number
  readonly bottom: number
}

/** The insets of a container; the canvas itself has none. */
export function insetsOf(diagram: Diagram, presentation: Presentation, id: NodeId | null): Insets {
  if (id === null) return { top: 0, side: 0, bottom: 0 }
  const header = diagram.nodes[id]?.parent === null ? METRICS.header : METRICS.innerHeader
  const shelf = presentation.shelves.has(id) ? METRICS.shelf + METRICS.shelfGap : 0
  return { top: header + METRICS.padding, side: METRICS.padding, bottom: METRICS.padding + shelf }
}

/** The smallest size to which a box may be made: nothing inside it may stick out. */
export function minimumSize(diagram: Diagram, presentation: Presentation, id: NodeId): Size {
  const floor = presentation.isContainer(id) ? METRICS.minContainer : METRICS.minCard
  const children = presentation.children.get(id) ?? []
  if (children.length === 0) return floor
  const insets = insetsOf(diagram, presentation, id)
  const boxes = children.map((child) => diagram.layout[child]).filter((box) => box !== undefined)
  return {
    w: Math.max(floor.w, ...boxes.map((box) => box.x + box.w + insets.side)),
    h: Math.max(floor.h, ...boxes.map((box) => box.y + box.h + insets.bottom)),
  }
}

/**
 * Boxes that must change so that the container, and those around it, hold their children: children that stick out at the
 * left or top move in, containers grow at the right and bottom, and siblings beyond a grown side are pushed on.
 */
export function growToHold(
  diagram: Diagram,
  presentation: Presentation,
  start: NodeId | null,
): Readonly<Record<NodeId, Box>> {
  let layout = diagram.layout
  const seen = new Set<NodeId>()
  for (let id = start; id !== null && !seen.has(id); id = diagram.nodes[id]?.parent ?? null) {
    seen.add(id)
    const box = layout[id]
    if (!box || presentation.isCollapsed(id)) continue
    const now = { ...diagram, layout: { ...layout, ...pulledIn({ ...diagram, layout }, presentation, id) } }
    const least = minimumSize(now, presentation, id)
    const fits = box.w >= least.w && box.h >= least.h
    const grown = fits ? box : { ...box, w: Math.max(box.w, least.w), h: Math.max(box.h, least.h) }
    const siblings = presentation.children.get(diagram.nodes[id]?.parent ?? null) ?? []
    layout = { ...now.layout, [id]: grown, ...pushedOn(now.layout, siblings, id, box, grown) }
  }
  return Object.fromEntries(Object.entries(layout).filter(([id, box]) => diagram.layout[id] !== box))
}

function pulledIn(diagram: Diagram, presentation: Presentation, id: NodeId): Record<NodeId, Box> {
  const insets = insetsOf(diagram, presentation, id)
  const moved: Record<NodeId, Box> = {}
  for (const child of presentation.children.get(id) ?? []) {
    const box = diagram.layout[child]
    if (!box) continue
    const x = Math.max(box.x, insets.side)
    const y = Math.max(box.y, insets.top)
    if (x !== box.x || y !== box.y) moved[child] = { ...box, x, y }
  }
  return moved
}

/** Siblings that stood clear of a box and are touched by its growth, moved on by as much as it grew. */
function pushedOn(
  layout: Diagram['layout'],
  siblings: readonly NodeId[],
  id: NodeId,
  before: Box,
  after: Box,
): Record<NodeId, Box> {
  const right = after.w - before.w
  const down = after.h - before.h
  if (right === 0 && down === 0) return {}
  const moved: Record<NodeId, Box> = {}
  for (const sibling of siblings) {
    const box = layout[sibling]
    if (sibling === id || !box) continue
    // Everything at the right moves together, so that what stood in a column still does.
    const isRight = box.x >= before.x + before.w
    const isBelow = box.y >= before.y + before.h && box.x < after.x + after.w && box.x + box.w > before.x
    if (isRight && right > 0) moved[sibling] = { ...box, x: box.x + right }
    else if (isBelow && down > 0) moved[sibling] = { ...box, y: box.y + down }
  }
  return moved
}

/**
 * A place for a box of that size inside a container (or on the canvas), near the wanted top-left corner: on the grid, inside the
 * insets, clear of the siblings.
 */
export function freeSpot(
  diagram: Diagram,
  presentation: Presentation,
  parent: NodeId | null,
  size: Size,
  wanted: Point,
  ignore: ReadonlySet<NodeId> = new Set(),
): Point {
  const insets = insetsOf(diagram, presentation, parent)
  const container = parent === null ? undefined : diagram.layout[parent]
  const taken = (presentation.children.get(parent) ?? [])
    .filter((id) => !ignore.has(id))
    .flatMap((id) => diagram.layout[id] ?? [])
  const least = parent === null ? -Infinity : insets.side
  const top = parent === null ? -Infinity : insets.top
  const rightmost = container ? Math.max(least, container.w - insets.side - size.w) : Infinity
  const start = {
    x: Math.min(Math.max(snapToGrid(wanted.x), least), rightmost),
    y: Math.max(snapToGrid(wanted.y), top),
  }
  const free = candidates(start, taken, size, insets, rightmost).find((spot) => isClear(spot, size, taken))
  return free ?? { x: start.x, y: Math.max(start.y, ...taken.map((box) => box.y + box.h + METRICS.gap)) }
}

/** The wanted place, then places beside and below what is there, nearest first. */
function candidates(
  start: Point,
  taken: readonly Rect[],
  size: Size,
  insets: Insets,
  rightmost: number,
): readonly Point[] {
  const { gap } = METRICS
  const xs = [start.x, ...taken.flatMap((box) => [box.x, box.x + box.w + gap, box.x - gap - size.w])]
  const ys = [start.y, ...taken.flatMap((box) => [box.y, box.y + box.h + gap])]
  const inside = xs.filter((x) => (insets.side === 0 || x >= insets.side) && x <= rightmost)
  const distance = (spot: Point) => Math.hypot(spot.x - start.x, (spot.y - start.y) * 1.2)
  return inside
    .flatMap((x) => ys.filter((y) => insets.top === 0 || y >= insets.top).map((y) => ({ x, y })))
    .sort((a, b) => distance(a) - distance(b))
}

function isClear(spot: Point, size: Size, taken: readonly Rect[]): boolean {
  const margin = METRICS.gap / 2
  return taken.every(
    (box) =>
      spot.x + size.w + margin <= box.x ||
      box.x + box.w + margin <= spot.x ||
      spot.y + size.h + margin <= box.y ||
      box.y + box.h + margin <= spot.y,
  )
}
