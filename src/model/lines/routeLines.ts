import type { LinkId, NodeId } from '../diagram'
import type { Line } from '../presentation'
import { around, inflate, overlaps } from './geometry'
import type { Rect } from './geometry'
import { assignLanes } from './lanes'
import type { RoutedLine } from './lanes'
import { routeLine } from './routeLine'
import type { Scene } from './scene'

/** Where all lines run, and what the next call needs so that it routes again only what must be. */
export interface Routing {
  readonly scene: Scene
  readonly raw: ReadonlyMap<LinkId, RoutedLine & Pick<Line, 'from' | 'to'>>
  readonly routes: ReadonlyMap<LinkId, RoutedLine>
}

/**
 * Routes lines. Given an earlier routing, only lines whose ends moved or whose way a changed box touches are looked for anew.
 * `within` may stop the search early (a time limit); the lines left are then routed plainly and `isComplete` is false.
 */
export function routeLines(
  scene: Scene,
  lines: readonly Line[],
  before?: Routing,
  within: () => boolean = () => true,
): Routing & { readonly isComplete: boolean } {
  const changed = before ? changedRects(before.scene, scene) : undefined
  const raw = new Map<LinkId, RoutedLine & Pick<Line, 'from' | 'to'>>()
  let isComplete = true
  for (const { link, relation, from, to } of lines) {
    const known = before?.raw.get(link)
    if (
      before &&
      known &&
      changed &&
      known.from === from &&
      known.to === to &&
      !isTouched(known, before, scene, changed)
    ) {
      raw.set(link, known)
      continue
    }
    if (!within()) {
      isComplete = false
      continue
    }
    raw.set(link, { link, group: `${relation} ${to}`, from, to, points: routeLine(scene, from, to) })
  }
  const routed = assignLanes([...raw.values()], laneSolids(scene), containers(scene))
  return { scene, raw, routes: new Map(routed.map((line) => [line.link, line])), isComplete }
}

function isTouched(
  known: RoutedLine & Pick<Line, 'from' | 'to'>,
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
