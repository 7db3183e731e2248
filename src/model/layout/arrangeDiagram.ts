import type { Size } from '../boxes'
import { buildGraph } from '../buildGraph'
import type { Catalog } from '../catalog'
import type { Box, Diagram, NodeId } from '../diagram'
import { present } from '../presentation'
import type { Presentation } from '../presentation'
import { columnsOf } from './columns'
import { packBox } from './packContainer'
import type { Packing } from './packContainer'

/** Room between columns: for labels of lines, and for the lanes of lines to the services. */
const LABELLED = 88
const LANE = 7
const BETWEEN = 40
const CARD_GAP = 20
/** Columns higher than this are broken, canvas pixels. */
const MOST_HEIGHT = 1400

/**
 * Lays out a whole drawing: what is connected from outside at the left, then hubs, spokes, and the services that private endpoints lead to.
 * Containers are packed from the inside out. Gives a box for everything that is drawn; collapsed containers stay so.
 */
export function arrangeDiagram(diagram: Diagram, catalog: Catalog): Readonly<Record<NodeId, Box>> {
  const presentation = present(diagram, catalog)
  const graph = buildGraph(diagram, catalog)
  const columns = columnsOf(graph, catalog, presentation)
  const order = (ids: readonly NodeId[]) => byTarget(ids, presentation)
  const packing: Packing = { diagram, catalog, graph, presentation, order, boxes: {} }
  const sizes = new Map([...(presentation.children.get(null) ?? [])].map((id) => [id, packBox(packing, id)]))
  const place = new Placer(packing, sizes)
  const left = columns.outside.length > 0 ? LABELLED : 0
  let x = widest(columns.outside, sizes) + left
  x = place.column(columns.hubs, x) + (columns.hubs.length > 0 && columns.spokes.length > 0 ? LABELLED : 0)
  x = place.column(columns.spokes, x)
  const lanes = new Set(
    presentation.lines.filter(({ to }) => columns.services.includes(to)).map(({ to }) => to),
  ).size
  if (x > 0) x += BETWEEN + Math.max(4, lanes) * LANE
  const below = place.stack(columns.beyond, snap(x), 0, widest(columns.services, sizes))
  place.services(byHeight(columns.services, packing), snap(x), below)
  place.beside(columns.outside)
  place.row(columns.notes)
  keepCollapsed(packing)
  return packing.boxes
}

class Placer {
  readonly #packing: Packing
  readonly #sizes: ReadonlyMap<NodeId, Size>

  constructor(packing: Packing, sizes: ReadonlyMap<NodeId, Size>) {
    this.#packing = packing
    this.#sizes = sizes
  }

  /** Stacks things of at least that width from the top; returns the y below them. */
  stack(ids: readonly NodeId[], x: number, top: number, width: number): number {
    let y = top
    for (const id of ids) {
      const size = this.#size(id)
      this.#packing.boxes[id] = { x, y, w: Math.max(width, size.w), h: size.h }
      y = snap(y + size.h + BETWEEN)
    }
    return y
  }

  /** Stacks things in as many columns as the height asks for; returns the right edge. */
  column(ids: readonly NodeId[], left: number): number {
    let x = snap(left)
    let right = left
    let stacked: NodeId[] = []
    let height = 0
    for (const id of ids) {
      const size = this.#size(id)
      if (stacked.length > 0 && height + size.h > MOST_HEIGHT) {
        x = snap(right + LABELLED)
        stacked = []
        height = 0
      }
      this.#packing.boxes[id] = { x, y: snap(height), w: size.w, h: size.h }
      stacked.push(id)
      height += size.h + BETWEEN
      right = Math.max(right, x + size.w)
    }
    return right
  }

  /** Service cards in a column, in further columns once it is as high as the rest of the drawing. */
  services(ids: readonly NodeId[], left: number, top: number): void {
    const bottom = Math.max(
      720,
      ...Object.entries(this.#packing.boxes).map(([id, box]) => (this.#isTop(id) ? box.y + box.h : 0)),
    )
    const width = Math.max(0, ...ids.map((id) => this.#size(id).w))
    let x = left
    let y = top
    for (const id of ids) {
      const size = this.#size(id)
      if (y > top && y + size.h > bottom) {
        x = snap(x + width + BETWEEN)
        y = top
      }
      this.#packing.boxes[id] = { x, y, w: width, h: size.h }
      y = snap(y + size.h + CARD_GAP)
    }
  }

  /** Puts connected things at the left, each level with what it is connected to. */
  beside(ids: readonly NodeId[]): void {
    const { presentation } = this.#packing
    let least = 0
    for (const id of ids) {
      const size = this.#size(id)
      const far = presentation.lines
        .filter((line) => this.#root(line.from) === id || this.#root(line.to) === id)
        .map((line) => (this.#root(line.from) === id ? line.to : line.from))
      const middles = far.map((other) => this.#middle(other))
      const middle = middles.length > 0 ? middles.reduce((sum, y) => sum + y, 0) / middles.length : 0
      const y = Math.max(least, snap(middle - size.h / 2))
      this.#packing.boxes[id] = { x: 0, y, w: size.w, h: size.h }
      least = snap(y + size.h + BETWEEN)
    }
  }

  /** Puts things in a row below all others. */
  row(ids: readonly NodeId[]): void {
    const top = Math.max(
      0,
      ...Object.entries(this.#packing.boxes).map(([id, box]) =>
        this.#isTop(id) ? box.y + box.h + BETWEEN : 0,
      ),
    )
    let x = 0
    for (const id of ids) {
      const size = this.#size(id)
      this.#packing.boxes[id] = { x, y: snap(top), w: size.w, h: size.h }
      x = snap(x + size.w + BETWEEN)
    }
  }

  #size(id: NodeId): Size {
    return this.#sizes.get(id) ?? { w: 0, h: 0 }
  }

  #isTop(id: NodeId): boolean {
    return this.#packing.diagram.nodes[id]?.parent === null
  }

  #root(id: NodeId): NodeId {
    const node = this.#packing.graph.node(id)
    return node ? (this.#packing.graph.ancestorsOf(node).at(-1)?.id ?? id) : id
  }

  #middle(id: NodeId): number {
    return middleOf(id, this.#packing)
  }
}

function snap(value: number): number {
  return Math.round(value / 8) * 8
}

function widest(ids: readonly NodeId[], sizes: ReadonlyMap<NodeId, Size>): number {
  return Math.max(0, ...ids.map((id) => sizes.get(id)?.w ?? 0))
}

/** The middle of a box on the canvas, as far as it is laid out. */
function middleOf(id: NodeId, { boxes, graph }: Pick<Packing, 'boxes' | 'graph'>): number {
  const node = graph.node(id)
  const own = boxes[id]
  if (!node || !own) return 0
  return graph.ancestorsOf(node).reduce((y, up) => y + (boxes[up.id]?.y ?? 0), own.y + own.h / 2)
}

/** Services level with the endpoints that lead to them, so that lines cross little; those without lines come last. */
function byHeight(ids: readonly NodeId[], packing: Packing): readonly NodeId[] {
  const heights = new Map<NodeId, number[]>()
  for (const { from, to } of packing.presentation.lines) {
    for (const [id, other] of [
      [to, from],
      [from, to],
    ] as const) {
      if (ids.includes(id)) heights.set(id, [...(heights.get(id) ?? []), middleOf(other, packing)])
    }
  }
  const height = (id: NodeId) => {
    const own = heights.get(id)
    return own ? own.reduce((sum, y) => sum + y, 0) / own.length : Infinity
  }
  const rank = new Map(ids.map((id) => [id, height(id)]))
  return [...ids].sort((a, b) => compareNumbers(rank.get(a) ?? 0, rank.get(b) ?? 0))
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** Cards whose lines lead to the same thing stand next to each other; otherwise in the order in which they were drawn. */
function byTarget(ids: readonly NodeId[], { lines }: Presentation): readonly NodeId[] {
  const first = new Map<NodeId, number>()
  const targetOf = new Map(lines.map(({ from, to }) => [from, to]))
  for (const [index, id] of ids.entries()) {
    const target = targetOf.get(id) ?? id
    if (!first.has(target)) first.set(target, index)
  }
  const rank = (id: NodeId) => first.get(targetOf.get(id) ?? id) ?? 0
  return [...ids].sort((a, b) => rank(a) - rank(b))
}

/** A collapsed container keeps its full size for when it is opened. */
function keepCollapsed({ boxes, diagram, presentation }: Packing): void {
  for (const id of Object.keys(boxes)) {
    const box = boxes[id]
    const old = diagram.layout[id]
    if (box && old && presentation.isCollapsed(id)) boxes[id] = { ...old, x: box.x, y: box.y }
  }
}
