import type { Point } from '../boxes'
import type { NodeId } from '../diagram'
import { around, crosses, inflate, overlaps, simplify } from './geometry'
import type { Rect } from './geometry'
import { solidsFor, withAncestors } from './scene'
import type { Scene } from './scene'
import { CLEARANCE, searchRoute } from './search'
import type { Port } from './search'

/** How far around both ends a way is looked for before the whole drawing is considered, canvas pixels. */
const NEARBY = 160
const CORNER = 20
const NEAR = 12
/** Price of leaving a container at its top or bottom. */
const SIDEWAYS = 120

/**
 * The way of one line between two boxes: from the edge of the first to the edge of the second, in horizontal and vertical pieces, clear of
 * other boxes and of all text. When there is no such way, a plain one that does not care.
 */
export function routeLine(scene: Scene, from: NodeId, to: NodeId): readonly Point[] {
  const a = scene.rects.get(from)
  const b = scene.rects.get(to)
  if (!a || !b) return []
  const isInside = (scene.parents.get(from) ?? null) !== null
  const starts = [...portsOf(a, b, scene.texts.get(from)), ...(isInside ? cornerPorts(a, b) : [])]
  const ends = portsOf(b, a, scene.texts.get(to))
  const solids = solidsFor(scene, from, to)
  const straight = straightRoute(starts, ends, solids, a, b)
  if (straight) return straight
  const region = inflate(around([a, b]), NEARBY)
  const near = solids.filter((solid) => overlaps(solid, region))
  const containers = [...withAncestors(scene, from).slice(1), ...withAncestors(scene, to).slice(1)].flatMap(
    (id) => scene.rects.get(id) ?? [],
  )
  const found = searchRoute(starts, ends, near, containers)
  if (found && (near.length === solids.length || isClear(found, solids))) return found
  return searchRoute(starts, ends, solids, containers) ?? plainRoute(a, b)
}

/** A way without regard for what is between, for lines whose ends are being moved. */
export function plainRoute(a: Rect, b: Rect): readonly Point[] {
  const ax = a.x + a.w / 2
  const ay = a.y + a.h / 2
  const bx = b.x + b.w / 2
  const by = b.y + b.h / 2
  const gapX = Math.max(b.x - (a.x + a.w), a.x - (b.x + b.w))
  const gapY = Math.max(b.y - (a.y + a.h), a.y - (b.y + b.h))
  if (gapX >= gapY) {
    const x1 = bx > ax ? a.x + a.w : a.x
    const x2 = bx > ax ? b.x : b.x + b.w
    const mid = (x1 + x2) / 2
    return simplify([
      { x: x1, y: ay },
      { x: mid, y: ay },
      { x: mid, y: by },
      { x: x2, y: by },
    ])
  }
  const y1 = by > ay ? a.y + a.h : a.y
  const y2 = by > ay ? b.y : b.y + b.h
  const mid = (y1 + y2) / 2
  return simplify([
    { x: ax, y: y1 },
    { x: ax, y: mid },
    { x: bx, y: mid },
    { x: bx, y: y2 },
  ])
}

/** The middles of the four sides, and on large boxes the places nearest to the other end, below the header. */
function portsOf(rect: Rect, other: Rect, texts: readonly Rect[] | undefined): readonly Port[] {
  const header = texts?.[0]?.h ?? 0
  const lastY = rect.y + rect.h - (texts ? 12 : rect.h / 2)
  const firstY = rect.y + (texts ? header + 12 : rect.h / 2)
  const clampY = (y: number) => Math.round(Math.min(Math.max(y, firstY), Math.max(firstY, lastY)))
  const clampX = (x: number) => Math.round(Math.min(Math.max(x, rect.x + 16), rect.x + rect.w - 16))
  const otherY = other.y + other.h / 2
  const middleY = clampY(rect.y + rect.h / 2)
  const middleX = Math.round(rect.x + rect.w / 2)
  const rows = texts
    ? [...new Set([clampY(otherY), clampY(Math.max(rect.y, other.y) + header + 16), middleY])]
    : [middleY]
  // Columns stand side by side, so what leaves a container leaves it at a side.
  const price = texts ? SIDEWAYS : 0
  const columns = texts ? [...new Set([clampX(other.x + other.w / 2), middleX])] : [middleX]
  return [
    ...rows.flatMap((y): Port[] => [
      { x: rect.x + rect.w, y, dx: 1, dy: 0 },
      { x: rect.x, y, dx: -1, dy: 0 },
    ]),
    ...columns.flatMap((x): Port[] => [
      { x, y: rect.y + rect.h, dx: 0, dy: 1, price },
      { x, y: rect.y, dx: 0, dy: -1, price },
    ]),
  ]
}

/**
 * Places above and below a card near the side towards the other end: from a card among others the line then runs between the rows without
 * turning around the corner of its neighbour.
 */
function cornerPorts(rect: Rect, other: Rect): readonly Port[] {
  if (rect.w < 4 * CORNER) return []
  const x = Math.round(
    other.x + other.w / 2 > rect.x + rect.w / 2 ? rect.x + rect.w - CORNER : rect.x + CORNER,
  )
  return [
    { x, y: rect.y + rect.h, dx: 0, dy: 1 },
    { x, y: rect.y, dx: 0, dy: -1 },
  ]
}

/** A single straight piece, when two ports face each other with nothing between. */
function straightRoute(
  starts: readonly Port[],
  ends: readonly Port[],
  solids: readonly Rect[],
  a: Rect,
  b: Rect,
): readonly Point[] | undefined {
  const others = solids.filter((solid) => !sameRect(solid, a) && !sameRect(solid, b))
  for (const start of starts) {
    for (const end of ends) {
      if (start.dx + end.dx !== 0 || start.dy + end.dy !== 0) continue
      const meeting = facing(start, end, b)
      if (!meeting) continue
      if (others.every((solid) => !crosses(start, meeting, inflate(solid, CLEARANCE - 1)))) {
        return [
          { x: start.x, y: start.y },
          { x: meeting.x, y: meeting.y },
        ]
      }
    }
  }
  return undefined
}

/** Where a straight piece from one port meets the side of the other; it may miss the other port by a little. */
function facing(start: Port, end: Port, target: Rect): Point | undefined {
  if (start.dx === 0) {
    const isNear = Math.abs(start.x - end.x) <= Math.min(NEAR, target.w / 3)
    return isNear && (end.y - start.y) * start.dy > 0 ? { x: start.x, y: end.y } : undefined
  }
  const isNear = Math.abs(start.y - end.y) <= Math.min(NEAR, target.h / 3)
  return isNear && (end.x - start.x) * start.dx > 0 ? { x: end.x, y: start.y } : undefined
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}

function isClear(points: readonly Point[], solids: readonly Rect[]): boolean {
  return points.every((point, index) => {
    const next = points[index + 1]
    return !next || solids.every((solid) => !crosses(point, next, solid))
  })
}
