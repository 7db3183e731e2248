import type { Point } from '../../model/boxes'
import { crosses, overlaps } from '../../model/lines/geometry'
import type { Rect } from '../../model/lines/geometry'

const RADIUS = 4

/**
 * The path of a line with rounded bends. It is drawn from its end backwards: lines that come together at one end then have their dashes in
 * step and look like one.
 */
export function pathOf(points: readonly Point[]): string {
  const way = [...points].reverse()
  const [first] = way
  if (!first) return ''
  let path = `M${first.x} ${first.y}`
  for (let index = 1; index < way.length; index++) {
    const [before, point, after] = [way[index - 1], way[index], way[index + 1]]
    if (!before || !point) continue
    if (!after) {
      path += `L${point.x} ${point.y}`
      continue
    }
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2)
    const start = towards(point, before, radius)
    const end = towards(point, after, radius)
    path += `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`
  }
  return path
}

export interface LabelPlace extends Point {
  readonly anchor: 'middle' | 'start'
}

/** Half the height of a line of words, and the mean width of a character, canvas pixels. */
const HALF = 8
const CHARACTER = 6.6

/**
 * Where the words of a line stand: above its longest horizontal piece, or beside the longest vertical one, where the fewest of the other
 * lines, and of the edges of boxes, run through them.
 */
export function labelPlace(
  points: readonly Point[],
  text: string,
  others: readonly (readonly Point[])[],
  boxes: readonly Rect[],
): LabelPlace | undefined {
  let best: { readonly a: Point; readonly b: Point; readonly length: number } | undefined
  for (const [index, a] of points.entries()) {
    const b = points[index + 1]
    if (!b) break
    // A horizontal piece reads better: a vertical one must be much longer to be taken instead.
    const length = a.y === b.y ? Math.abs(a.x - b.x) * 3 : Math.abs(a.y - b.y)
    if (!best || length > best.length) best = { a, b, length }
  }
  if (!best) return undefined
  const { a, b } = best
  const width = text.length * CHARACTER
  let place: { readonly at: LabelPlace; readonly hits: number } | undefined
  for (const share of SHARES) {
    const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share]
    const at: LabelPlace =
      a.y === b.y ? { x, y: y - 7, anchor: 'middle' } : { x: x + 6, y: y + 4, anchor: 'start' }
    const left = at.anchor === 'middle' ? at.x - width / 2 : at.x
    const words = { x: left, y: at.y - 4 - HALF, w: width, h: 2 * HALF }
    const hits =
      others.filter((other) => runsThrough(other, words)).length +
      boxes.filter((box) => overlaps(box, words) && !contains(box, words)).length
    if (!place || hits < place.hits) place = { at, hits }
  }
  return place?.at
}

/** Places along the piece that are tried in turn. */
const SHARES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8]

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.w >= inner.x + inner.w &&
    outer.y + outer.h >= inner.y + inner.h
  )
}

function runsThrough(points: readonly Point[], rect: Rect): boolean {
  return points.some((point, index) => {
    const next = points[index + 1]
    return next !== undefined && crosses(point, next, rect)
  })
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}
