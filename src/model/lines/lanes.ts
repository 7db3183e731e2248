import type { Point } from '../boxes'
import type { LinkId } from '../diagram'
import type { Rect } from './geometry'

/** A line with its way; lines of one group share lanes where they run together. */
export interface RoutedLine {
  readonly link: LinkId
  readonly group: string
  readonly points: readonly Point[]
}

/** Between two lanes, canvas pixels. */
const LANE = 6
const MARGIN = 4

/**
 * Spreads lines that run on top of each other into lanes of their own: first the vertical pieces, then the horizontal ones. The pieces at
 * the ends stay where they are. Lanes are ordered so that lines turning off to a side stand on that side.
 */
export function assignLanes(
  lines: readonly RoutedLine[],
  solids: readonly Rect[],
  containers: readonly Rect[] = [],
): readonly RoutedLine[] {
  const vertical = spread(lines, { solids, containers }, (point) => point)
  const flip = (point: Point): Point => ({ x: point.y, y: point.x })
  const flipped = (rects: readonly Rect[]) => rects.map(({ x, y, w, h }) => ({ x: y, y: x, w: h, h: w }))
  return spread(vertical, { solids: flipped(solids), containers: flipped(containers) }, flip)
}

/** Lanes stay clear of solids, and on their side of a container's edge. */
interface Bounds {
  readonly solids: readonly Rect[]
  readonly containers: readonly Rect[]
}

/** A vertical piece (after `view`) between two bends, or several of one group on top of each other. */
interface Item {
  readonly group: string
  readonly x: number
  top: number
  bottom: number
  /** Where neighbours turn off: -1 left, 1 right, at that y. */
  readonly turns: { readonly y: number; readonly side: number }[]
  readonly pieces: { readonly line: number; readonly at: number }[]
}

function spread(
  lines: readonly RoutedLine[],
  bounds: Bounds,
  view: (point: Point) => Point,
): readonly RoutedLine[] {
  const points = lines.map((line) => line.points.map(view))
  for (const bundle of bundles(itemsOf(lines, points))) {
    const lanes = lanesFor(bundle, bounds)
    for (const [index, item] of bundle.entries()) {
      for (const { line, at } of item.pieces) {
        const way = points[line]
        const [a, b] = [way?.[at], way?.[at + 1]]
        const x = lanes[index] ?? item.x
        if (!way || !a || !b) continue
        way[at] = { ...a, x }
        way[at + 1] = { ...b, x }
      }
    }
  }
  return lines.map((line, index) => ({ ...line, points: (points[index] ?? []).map(view) }))
}

function itemsOf(lines: readonly RoutedLine[], points: readonly (readonly Point[])[]): readonly Item[] {
  const items: Item[] = []
  const byPlace = new Map<string, Item[]>()
  for (const [line, way] of points.entries()) {
    for (let at = 1; at + 2 < way.length; at++) {
      const [before, a, b, after] = [way[at - 1], way[at], way[at + 1], way[at + 2]]
      if (!before || !a || !b || !after || a.x !== b.x || a.y === b.y) continue
      const group = lines[line]?.group ?? ''
      const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y]
      const place = `${group} ${a.x}`
      const list = byPlace.get(place) ?? []
      byPlace.set(place, list)
      let item = list.find((other) => other.top <= bottom && top <= other.bottom)
      if (!item) {
        item = { group, x: a.x, top, bottom, turns: [], pieces: [] }
        list.push(item)
        items.push(item)
      }
      item.top = Math.min(item.top, top)
      item.bottom = Math.max(item.bottom, bottom)
      item.turns.push({ y: a.y, side: Math.sign(before.x - a.x) }, { y: b.y, side: Math.sign(after.x - b.x) })
      item.pieces.push({ line, at })
    }
  }
  return items
}

/** Items that are so near each other that they would be read as one line. */
function bundles(items: readonly Item[]): readonly (readonly Item[])[] {
  const sorted = [...items].sort((a, b) => a.x - b.x || a.top - b.top)
  const found: Item[][] = []
  const taken = new Set<Item>()
  for (const item of sorted) {
    if (taken.has(item)) continue
    const bundle = [item]
    taken.add(item)
    for (const member of bundle) {
      for (const other of sorted) {
        if (taken.has(other) || Math.abs(other.x - member.x) >= LANE) continue
        if (other.top > member.bottom + MARGIN || member.top > other.bottom + MARGIN) continue
        taken.add(other)
        bundle.push(other)
      }
    }
    found.push(bundle.sort(compareLanes))
  }
  return found
}

/** Below zero when `a` belongs to the left of `b`: each turn inside the other's reach votes for its side. */
function compareLanes(a: Item, b: Item): number {
  return votes(a, b) - votes(b, a) || a.x - b.x || (a.group < b.group ? -1 : 1)
}

function votes(item: Item, other: Item): number {
  return item.turns
    .filter(({ y }) => y >= other.top && y <= other.bottom)
    .reduce((sum, { side }) => sum + side, 0)
}

/** The x of each lane: centred where the bundle ran, inside the free channel. */
function lanesFor(bundle: readonly Item[], { solids, containers }: Bounds): readonly number[] {
  const top = Math.min(...bundle.map((item) => item.top))
  const bottom = Math.max(...bundle.map((item) => item.bottom))
  const middle = bundle.reduce((sum, item) => sum + item.x, 0) / bundle.length
  let left = -Infinity
  let right = Infinity
  for (const solid of solids) {
    if (solid.y + solid.h <= top || solid.y >= bottom) continue
    if (solid.x + solid.w <= middle) left = Math.max(left, solid.x + solid.w + MARGIN)
    else if (solid.x >= middle) right = Math.min(right, solid.x - MARGIN)
  }
  for (const rect of containers) {
    if (rect.y + rect.h <= top || rect.y >= bottom) continue
    for (const edge of [rect.x, rect.x + rect.w]) {
      if (edge <= middle) left = Math.max(left, edge + MARGIN)
      else right = Math.min(right, edge - MARGIN)
    }
  }
  if (bundle.length === 1) return [clamp(middle, left, right)]
  const step = Math.min(LANE, Math.max(0, right - left) / (bundle.length - 1))
  const width = step * (bundle.length - 1)
  const start = clamp(middle - width / 2, left, right - width)
  return bundle.map((_, index) => Math.round((start + index * step) * 2) / 2)
}

function clamp(value: number, least: number, most: number): number {
  return most < least ? value : Math.min(Math.max(value, least), most)
}
