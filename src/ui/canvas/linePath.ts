import type { Point } from '../../model/boxes'

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

/** Where the words of a line stand: above its longest horizontal piece, or beside the longest vertical one. */
export function labelPlace(
  points: readonly Point[],
): (Point & { readonly anchor: 'middle' | 'start' }) | undefined {
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
  return a.y === b.y
    ? { x: (a.x + b.x) / 2, y: a.y - 7, anchor: 'middle' }
    : { x: a.x + 6, y: (a.y + b.y) / 2 + 4, anchor: 'start' }
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}
