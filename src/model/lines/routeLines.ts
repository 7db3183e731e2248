import type { Point } from '../boxes'
import type { LinkId, NodeId } from '../diagram'
import type { Line } from '../presentation'
import { around, inflate, overlaps } from './geometry'
import type { Rect } from './geometry'
import { assignLanes } from './lanes'
import type { RoutedLine } from './lanes'
import { plainRoute, routeLine } from './routeLine'
import type { Scene } from './scene'

/** A line before it has its lane. */
interface RawLine extends RoutedLine, Pick<Line, 'from' | 'to'> {
  readonly isPlain: boolean
}

/** Where all lines run, and what the next call needs so that it routes again only what must be. */
export interface Routing {
  readonly scene: Scene
  readonly raw: ReadonlyMap<LinkId, RawLine>
  readonly routes: ReadonlyMap<LinkId, RoutedLine>
}

/** A routing under way: many lines take longer than a frame. */
export interface RoutingJob {
  /** Goes on while `within` is true; true when all lines are routed. */
  advance(within: () => boolean): boolean
  /** The routing as far as it has come; lines that are still to do run plainly. */
  result(): Routing
}

/** Routes all lines at once. Given an earlier routing, only lines whose ends moved or whose way a changed box touches are looked for anew. */
export function routeLines(scene: Scene, lines: readonly Line[], before?: Routing): Routing {
  const job = startRouting(scene, lines, before)
  job.advance(() => true)
  return job.result()
}

/** Starts routing; see {@link routeLines}. */
export function startRouting(scene: Scene, lines: readonly Line[], before?: Routing): RoutingJob {
  const changed = before ? changedRects(before.scene, scene) : undefined
  const raw = new Map<LinkId, RawLine>()
  const waiting: Line[] = []
  for (const line of lines) {
    const known = before?.raw.get(line.link)
    const isSame = known && !known.isPlain && known.from === line.from && known.to === line.to
    if (before && changed && isSame && !isTouched(known, before, scene, changed)) raw.set(line.link, known)
    else waiting.push(line)
  }
  let next = 0
  const rawLine = (
    { link, relation, from, to }: Line,
    points: readonly Point[],
    isPlain = false,
  ): RawLine => ({
    link,
    group: `${relation} ${to}`,
    from,
    to,
    points,
    isPlain,
  })
  return {
    advance: (within) => {
      for (let line = waiting[next]; line && within(); line = waiting[++next]) {
        raw.set(line.link, rawLine(line, routeLine(scene, line.from, line.to)))
      }
      return next >= waiting.length
    },
    result: () => {
      const all = new Map(raw)
      for (const line of waiting.slice(next)) {
        const [a, b] = [scene.rects.get(line.from), scene.rects.get(line.to)]
        all.set(line.link, rawLine(line, a && b ? plainRoute(a, b) : [], true))
      }
      const ready = [...all.values()]
      // Lanes are worth their time only once all lines run where they will.
      const routed = next < waiting.length ? ready : assignLanes(ready, laneSolids(scene), containers(scene))
      return { scene, raw: all, routes: new Map(routed.map((line) => [line.link, line])) }
    },
  }
}

function isTouched(
  known: RawLine,
  before: Pick<Routing, 'scene'>,
  scene: Scene,
  changed: readonly Rect[],
): boolean {
  const moved = (id: NodeId) => !sameRect(before.scene.rects.get(id), scene.rects.get(id))
  if (moved(known.from) || moved(known.to) || known.points.length === 0) return true
  const reach = inflate(around(known.points.map(({ x, y }) => ({ x, y, w: 0, h: 0 }))), 16)
  return changed.some((rect) => overlaps(rect, reach))
}

/** Old and new places of all boxes that moved, came or went. */
function changedRects(before: Scene, after: Scene): readonly Rect[] {
  const changed: Rect[] = []
  for (const id of new Set([...before.rects.keys(), ...after.rects.keys()])) {
    const old = before.rects.get(id)
    const now = after.rects.get(id)
    if (sameRect(old, now)) continue
    if (old) changed.push(old)
    if (now) changed.push(now)
  }
  return changed
}

function sameRect(a: Rect | undefined, b: Rect | undefined): boolean {
  return a === b || (!!a && !!b && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h)
}

/** What lanes must keep clear of: everything that holds no other box, and all texts. */
function laneSolids(scene: Scene): readonly Rect[] {
  const solids: Rect[] = []
  for (const [id, rect] of scene.rects) {
    const texts = scene.texts.get(id)
    if (texts) solids.push(...texts)
    else solids.push(rect)
  }
  return solids
}

function containers(scene: Scene): readonly Rect[] {
  return [...scene.texts.keys()].flatMap((id) => scene.rects.get(id) ?? [])
}
