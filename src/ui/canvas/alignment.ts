import type { Point } from '../../model/boxes'
import type { Rect } from '../../model/lines/geometry'

/** A line that shows with what a moved box is level. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** How near an edge must come to be drawn to another, canvas pixels. */
const REACH = 5

interface Snap {
  readonly shift: number
  readonly guide?: Guide
}

/**
 * The distance by which a box really moves when `wanted` is asked for: level with the edge or middle of a neighbour when it comes near
 * one, otherwise onto the grid. Each axis for itself.
 */
export function align(
  bounds: Rect,
  wanted: Point,
  neighbours: readonly Rect[],
  grid: number,
): { readonly delta: Point; readonly guides: readonly Guide[] } {
  const moved = { ...bounds, x: bounds.x + wanted.x, y: bounds.y + wanted.y }
  const x = snapAxis('x', bounds, moved, neighbours, grid)
  const y = snapAxis('y', bounds, moved, neighbours, grid)
  return {
    delta: { x: x.shift, y: y.shift },
    guides: [x.guide, y.guide].filter((guide) => guide !== undefined),
  }
}

function snapAxis(
  axis: 'x' | 'y',
  start: Rect,
  moved: Rect,
  neighbours: readonly Rect[],
  grid: number,
): Snap {
  const size = axis === 'x' ? 'w' : 'h'
  const other = axis === 'x' ? 'y' : 'x'
  const otherSize = axis === 'x' ? 'h' : 'w'
  let best:
    | { readonly distance: number; readonly shift: number; readonly at: number; readonly rect: Rect }
    | undefined
  for (const rect of neighbours) {
    for (const part of [0, 0.5, 1]) {
      const at = rect[axis] + rect[size] * part
      const own = moved[axis] + moved[size] * part
      const distance = Math.abs(at - own)
      if (distance <= REACH && (!best || distance < best.distance)) {
        best = { distance, shift: at - own, at, rect }
      }
    }
  }
  if (!best) return { shift: Math.round(moved[axis] / grid) * grid - start[axis] }
  const { rect } = best
  return {
    shift: moved[axis] + best.shift - start[axis],
    guide: {
      axis,
      at: best.at,
      from: Math.min(rect[other], moved[other]),
      to: Math.max(rect[other] + rect[otherSize], moved[other] + moved[otherSize]),
    },
  }
}
