import { insetsOf } from '../boxes'
import type { Size } from '../boxes'
import type { Catalog } from '../catalog'
import type { Box, Diagram, NodeId } from '../diagram'
import type { Graph } from '../graph'
import { METRICS } from '../metrics'
import type { Presentation } from '../presentation'
import { headerWidth } from './headerWidth'

/** What packing reads, and the boxes that it writes. */
export interface Packing {
  readonly diagram: Diagram
  readonly catalog: Catalog
  readonly graph: Graph
  readonly presentation: Presentation
  /** Cards of one container in the order in which they should stand. */
  order(ids: readonly NodeId[]): readonly NodeId[]
  readonly boxes: Record<NodeId, Box>
}

const { gap } = METRICS
/** Containers wider than this put their inner containers side by side. */
const COMFORTABLE = 400

/** Lays out everything inside a box and gives the size that it then needs. With a width, it fills that width. */
export function packBox(packing: Packing, id: NodeId, width?: number): Size {
  const { diagram, catalog, presentation } = packing
  const node = diagram.nodes[id]
  const kind = catalog.kinds.get(node?.kind ?? '')
  const old = diagram.layout[id]
  if (presentation.isCollapsed(id)) return METRICS.collapsed
  if (!presentation.isContainer(id) && kind?.appearance === 'note') return old ?? kind.size
  if (!presentation.isContainer(id))
    return { w: width ?? kind?.size.w ?? METRICS.minCard.w, h: cardHeight(packing, id) }
  const children = presentation.children.get(id) ?? []
  const insets = insetsOf(diagram, presentation, id)
  const inner = (width ?? naturalWidth(packing, id)) - 2 * insets.side
  const holders = children.filter(presentation.isContainer)
  const cards = packing.order(children.filter((child) => !presentation.isContainer(child)))
  let y = insets.top
  if (holders.length > 0) y = packRows(packing, holders, inner, insets.side, y) + gap
  if (cards.length > 0) y = packGrid(packing, cards, inner, insets.side, y) + gap
  const least = children.length > 0 ? y - gap + insets.bottom : emptyHeight(packing, id)
  return { w: inner + 2 * insets.side, h: least }
}

/** The width that suits a box when nothing presses it. */
function naturalWidth(packing: Packing, id: NodeId): number {
  const { diagram, catalog, presentation } = packing
  const kind = catalog.kinds.get(diagram.nodes[id]?.kind ?? '')
  if (presentation.isCollapsed(id)) return METRICS.collapsed.w
  if (!presentation.isContainer(id)) return kind?.size.w ?? METRICS.minCard.w
  const children = presentation.children.get(id) ?? []
  const header = headerWidth(id, packing)
  const { side } = insetsOf(diagram, presentation, id)
  const widths = children.filter(presentation.isContainer).map((child) => naturalWidth(packing, child))
  const cards = children.filter((child) => !presentation.isContainer(child))
  const columns = cards.length >= 3 ? 2 : Math.min(1, cards.length)
  const cardsWidth = columns * cardWidth(packing, cards) + Math.max(0, columns - 1) * gap
  const area = widths.reduce((sum, w) => sum + w, 0)
  // Many inner containers stand in two columns rather than in a tower.
  const holdersWidth =
    widths.length > 6
      ? Math.max(...widths, Math.min(area, 2 * Math.max(...widths) + gap))
      : Math.max(0, ...widths)
  const least = diagram.nodes[id]?.parent === null && widths.length > 0 ? COMFORTABLE : METRICS.minContainer.w
  return Math.max(header, least, Math.max(holdersWidth, cardsWidth) + 2 * side)
}

function cardWidth({ diagram, catalog }: Packing, cards: readonly NodeId[]): number {
  return Math.max(
    0,
    ...cards.map((id) => catalog.kinds.get(diagram.nodes[id]?.kind ?? '')?.size.w ?? METRICS.minCard.w),
  )
}

function cardHeight({ diagram, catalog }: Packing, id: NodeId): number {
  return catalog.kinds.get(diagram.nodes[id]?.kind ?? '')?.size.h ?? METRICS.minCard.h
}

function emptyHeight({ catalog, diagram }: Packing, id: NodeId): number {
  const size = catalog.kinds.get(diagram.nodes[id]?.kind ?? '')?.size
  return diagram.nodes[id]?.parent === null ? (size?.h ?? METRICS.minContainer.h) : METRICS.minContainer.h
}

/** Containers in rows that fill the width; narrow ones share a row. Returns the lower edge. */
function packRows(
  packing: Packing,
  ids: readonly NodeId[],
  width: number,
  left: number,
  top: number,
): number {
  let y = top
  for (const row of rowsOf(packing, ids, width)) {
    const natural = row.map((id) => naturalWidth(packing, id))
    const spare = (width - natural.reduce((sum, w) => sum + w, 0) - (row.length - 1) * gap) / row.length
    let x = left
    const sizes = row.map((id, index) => packBox(packing, id, Math.floor((natural[index] ?? 0) + spare)))
    const height = Math.max(...sizes.map((size) => size.h))
    for (const [index, id] of row.entries()) {
      const isLast = index === row.length - 1
      const w = isLast ? left + width - x : (sizes[index]?.w ?? 0)
      packing.boxes[id] = { x, y, w, h: height }
      x += w + gap
    }
    y += height + gap
  }
  return y - gap
}

function rowsOf(packing: Packing, ids: readonly NodeId[], width: number): readonly (readonly NodeId[])[] {
  const rows: NodeId[][] = []
  let room = -1
  for (const id of ids) {
    const natural = Math.min(naturalWidth(packing, id), width)
    const row = rows.at(-1)
    if (row && natural + gap <= room) {
      row.push(id)
      room -= natural + gap
    } else {
      rows.push([id])
      room = width - natural
    }
  }
  return rows
}

/** Cards in a grid of equal cells that fills the width. Returns the lower edge. */
function packGrid(
  packing: Packing,
  ids: readonly NodeId[],
  width: number,
  left: number,
  top: number,
): number {
  const least = Math.min(cardWidth(packing, ids), width)
  const most = Math.max(1, Math.floor((width + gap) / (least + gap)))
  const rows = Math.ceil(ids.length / Math.min(most, ids.length))
  const columns = Math.ceil(ids.length / rows)
  const cell = Math.floor((width - (columns - 1) * gap) / columns)
  const height = Math.max(...ids.map((id) => packBox(packing, id, cell).h))
  for (const [index, id] of ids.entries()) {
    const column = index % columns
    const row = Math.floor(index / columns)
    packing.boxes[id] = { x: left + column * (cell + gap), y: top + row * (height + gap), w: cell, h: height }
  }
  return top + rows * (height + gap) - gap
}
