import type { Point } from '../boxes'
import { inflate, simplify } from './geometry'
import type { Rect } from './geometry'

/** A point on the edge of a box at which a line may leave it, and the direction in which it goes. */
export interface Port extends Point {
  readonly dx: -1 | 0 | 1
  readonly dy: -1 | 0 | 1
  /** What it costs to leave there, so that a way by another side is taken if it is not much longer. */
  readonly price?: number
}

/** How near a line may come to what it runs past, canvas pixels. */
export const CLEARANCE = 5
const BEND = 28
/** What a way inside a container costs more than one outside, as a share. */
const INSIDE = 0.15
/** What it costs more to run along a container's edge, as a share, and how near that is. */
const HUGGING = 4
const NEAR_EDGE = 4

/**
 * The cheapest way along horizontal and vertical pieces from one of `starts` to one of `ends` that stays clear of `solids`: short, with
 * few bends, and rather between than inside `containers`. Undefined when there is none.
 */
export function searchRoute(
  starts: readonly Port[],
  ends: readonly Port[],
  solids: readonly Rect[],
  containers: readonly Rect[] = [],
): readonly Point[] | undefined {
  const grid = makeGrid(starts, ends, solids, containers)
  const goals = new Map<number, Port>()
  for (const port of ends) goals.set(vertexAt(grid, stub(port)), port)
  const { ys } = grid
  const states = grid.xs.length * ys.length * 2
  const cost = new Float64Array(states).fill(Infinity)
  const from = new Int32Array(states).fill(-1)
  const heap = new Heap()
  const startOf = new Map<number, Port>()
  const lower = (x: number, y: number) =>
    Math.min(...ends.map((port) => Math.abs(port.x - x) + Math.abs(port.y - y)))
  for (const port of starts) {
    const vertex = vertexAt(grid, stub(port))
    if (vertex < 0) continue
    const state = vertex * 2 + (port.dx === 0 ? 1 : 0)
    const price = port.price ?? 0
    if ((cost[state] ?? Infinity) <= price) continue
    cost[state] = price
    startOf.set(state, port)
    heap.push(state, price + lower(port.x, port.y))
  }
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    const vertex = state >> 1
    const goal = goals.get(vertex)
    const isVertical = (state & 1) === 1
    if (goal && (goal.dx === 0) === isVertical) return trace(grid, from, startOf, state, goal)
    expand(grid, vertex, isVertical, cost[state] ?? Infinity, (next, price) => {
      if (price >= (cost[next] ?? Infinity)) return
      cost[next] = price
      from[next] = state
      const at = next >> 1
      const x = grid.xs[Math.floor(at / ys.length)] ?? 0
      const y = ys[at % ys.length] ?? 0
      heap.push(next, price + lower(x, y))
    })
  }
  return undefined
}

interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly xIndex: ReadonlyMap<number, number>
  readonly yIndex: ReadonlyMap<number, number>
  /** By vertex: whether the edge to the right, and the edge downwards, is closed. */
  readonly rightClosed: Uint8Array
  readonly downClosed: Uint8Array
  /** By vertex: inside a container. */
  readonly inside: Uint8Array
  /** By vertex: on a horizontal, and on a vertical, edge of a container. */
  readonly onRow: Uint8Array
  readonly onColumn: Uint8Array
}

function stub({ x, y, dx, dy }: Port): Point {
  return { x: x + dx * CLEARANCE, y: y + dy * CLEARANCE }
}

function makeGrid(
  starts: readonly Port[],
  ends: readonly Port[],
  solids: readonly Rect[],
  containers: readonly Rect[],
): Grid {
  const xSet = new Set<number>()
  const ySet = new Set<number>()
  for (const port of [...starts, ...ends]) {
    const { x, y } = stub(port)
    xSet.add(x)
    ySet.add(y)
  }
  const grown = solids.map((solid) => inflate(solid, CLEARANCE))
  const outer = containers.map((rect) => inflate(rect, CLEARANCE))
  for (const rect of [...grown, ...outer]) {
    xSet.add(rect.x).add(rect.x + rect.w)
    ySet.add(rect.y).add(rect.y + rect.h)
  }
  const xs = [...xSet].sort((a, b) => a - b)
  const ys = [...ySet].sort((a, b) => a - b)
  const xIndex = new Map(xs.map((x, index) => [x, index]))
  const yIndex = new Map(ys.map((y, index) => [y, index]))
  const rightClosed = new Uint8Array(xs.length * ys.length)
  const downClosed = new Uint8Array(xs.length * ys.length)
  for (const rect of grown) {
    const left = xIndex.get(rect.x) ?? 0
    const right = xIndex.get(rect.x + rect.w) ?? 0
    const top = yIndex.get(rect.y) ?? 0
    const bottom = yIndex.get(rect.y + rect.h) ?? 0
    for (let i = left; i <= right; i++) {
      for (let j = top; j <= bottom; j++) {
        if (i < right && j > top && j < bottom) rightClosed[i * ys.length + j] = 1
        if (j < bottom && i > left && i < right) downClosed[i * ys.length + j] = 1
      }
    }
  }
  const inside = new Uint8Array(xs.length * ys.length)
  for (const rect of outer) {
    const [left, right] = [xIndex.get(rect.x) ?? 0, xIndex.get(rect.x + rect.w) ?? 0]
    const [top, bottom] = [yIndex.get(rect.y) ?? 0, yIndex.get(rect.y + rect.h) ?? 0]
    for (let i = left + 1; i < right; i++) inside.fill(1, i * ys.length + top + 1, i * ys.length + bottom)
  }
  const { onRow, onColumn } = edgesOf(containers, xs, ys)
  return { xs, ys, xIndex, yIndex, rightClosed, downClosed, inside, onRow, onColumn }
}

/** Marks the vertices on the edges of containers, so that no line is taken for one. */
function edgesOf(
  containers: readonly Rect[],
  xs: readonly number[],
  ys: readonly number[],
): Pick<Grid, 'onRow' | 'onColumn'> {
  const onRow = new Uint8Array(xs.length * ys.length)
  const onColumn = new Uint8Array(xs.length * ys.length)
  for (const { x, y, w, h } of containers) {
    const isOn = (at: number, edges: readonly number[]) =>
      edges.some((edge) => Math.abs(at - edge) < NEAR_EDGE)
    const rows = [...ys.keys()].filter((j) => isOn(ys[j] ?? 0, [y, y + h]))
    const columns = [...xs.keys()].filter((i) => isOn(xs[i] ?? 0, [x, x + w]))
    for (const [i, at] of xs.entries()) {
      if (at >= x && at <= x + w) for (const j of rows) onRow[i * ys.length + j] = 1
    }
    for (const [j, at] of ys.entries()) {
      if (at >= y && at <= y + h) for (const i of columns) onColumn[i * ys.length + j] = 1
    }
  }
  return { onRow, onColumn }
}

function vertexAt({ xIndex, yIndex, ys }: Grid, { x, y }: Point): number {
  return (xIndex.get(x) ?? 0) * ys.length + (yIndex.get(y) ?? 0)
}

function expand(
  { xs, ys, rightClosed, downClosed, inside, onRow, onColumn }: Grid,
  vertex: number,
  isVertical: boolean,
  price: number,
  offer: (state: number, price: number) => void,
): void {
  const rows = ys.length
  const i = Math.floor(vertex / rows)
  const j = vertex % rows
  const x = xs[i] ?? 0
  const y = ys[j] ?? 0
  const [left, right, up, down] = [vertex - rows, vertex + rows, vertex - 1, vertex + 1]
  const step = (next: number, distance: number, isDown: boolean) => {
    const edges = isDown ? onColumn : onRow
    const isHugging = edges[vertex] === 1 && edges[next] === 1
    const share = 1 + (inside[vertex] || inside[next] ? INSIDE : 0) + (isHugging ? HUGGING : 0)
    offer(next * 2 + (isDown ? 1 : 0), price + (isDown === isVertical ? 0 : BEND) + distance * share)
  }
  if (i + 1 < xs.length && !rightClosed[vertex]) step(right, (xs[i + 1] ?? 0) - x, false)
  if (i > 0 && !rightClosed[left]) step(left, x - (xs[i - 1] ?? 0), false)
  if (j + 1 < rows && !downClosed[vertex]) step(down, (ys[j + 1] ?? 0) - y, true)
  if (j > 0 && !downClosed[up]) step(up, y - (ys[j - 1] ?? 0), true)
}

function trace(
  { xs, ys }: Grid,
  from: Int32Array,
  startOf: ReadonlyMap<number, Port>,
  end: number,
  goal: Port,
): readonly Point[] {
  const points: Point[] = [{ x: goal.x, y: goal.y }]
  let state = end
  for (; state >= 0; state = from[state] ?? -1) {
    const vertex = state >> 1
    points.push({ x: xs[Math.floor(vertex / ys.length)] ?? 0, y: ys[vertex % ys.length] ?? 0 })
    const start = from[state] === -1 ? startOf.get(state) : undefined
    if (start) points.push({ x: start.x, y: start.y })
  }
  return simplify(points.reverse())
}

/** A binary heap of states by price. */
class Heap {
  readonly #states: number[] = []
  readonly #prices: number[] = []

  push(state: number, price: number): void {
    let at = this.#states.length
    this.#states.push(state)
    this.#prices.push(price)
    while (at > 0) {
      const up = (at - 1) >> 1
      if ((this.#prices[up] ?? 0) <= price) break
      this.#swap(at, up)
      at = up
    }
  }

  /** The cheapest state, or -1. */
  pop(): number {
    const first = this.#states[0]
    if (first === undefined) return -1
    const lastState = this.#states.pop() ?? first
    const lastPrice = this.#prices.pop() ?? 0
    if (this.#states.length > 0) {
      this.#states[0] = lastState
      this.#prices[0] = lastPrice
      this.#sink(0)
    }
    return first
  }

  #sink(start: number): void {
    for (let at = start; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#prices.length && (this.#prices[child] ?? 0) < (this.#prices[least] ?? 0))
          least = child
      }
      if (least === at) return
      this.#swap(at, least)
      at = least
    }
  }

  #swap(a: number, b: number): void {
    const state = this.#states[a] ?? 0
    const price = this.#prices[a] ?? 0
    this.#states[a] = this.#states[b] ?? 0
    this.#prices[a] = this.#prices[b] ?? 0
    this.#states[b] = state
    this.#prices[b] = price
  }
}
