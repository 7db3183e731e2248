import type { Point } from '../../model/boxes'
import { withDescendants } from '../../model/commands'
import type { Diagram, NodeId } from '../../model/diagram'
import type { Rect } from '../../model/lines/geometry'
import type { Scene } from '../../model/lines/scene'
import { METRICS } from '../../model/metrics'
import type { Line } from '../../model/presentation'
import { outermost } from '../../model/moving'
import { align } from './alignment'
import type { Guide } from './alignment'

const LIFTED_Z = 100

/**
 * A drag that is under way. The document knows nothing of it until it ends: what moves is lifted onto layers of its own and shifted by
 * a transform, so that a frame costs the browser's compositor and nothing else.
 */
export interface Drag {
  /** Outermost moved nodes. */
  readonly ids: readonly NodeId[]
  /** They and everything inside them. */
  readonly moved: ReadonlySet<NodeId>
  readonly lifted: readonly { readonly element: HTMLElement; readonly at: Point }[]
  readonly bounds: Rect
  /** Boxes to which the moved ones may align. */
  readonly neighbours: readonly Rect[]
  readonly scene: Scene
  /** Lines at what moves. */
  readonly ends: readonly Line[]
  delta: Point
  /** Likenesses that stand where a copy is dragged away from. */
  readonly left: HTMLElement[]
}

/** Lifts nodes. `elementOf` gives the element that shows a node, if it is rendered. */
export function startDrag(
  diagram: Diagram,
  scene: Scene,
  lines: readonly Line[],
  selected: readonly NodeId[],
  elementOf: (id: NodeId) => HTMLElement | null,
): Drag | undefined {
  const ids = outermost(diagram, selected)
  const all = withDescendants(diagram, ids)
  const moved = new Set(all)
  const rects = ids.flatMap((id) => scene.rects.get(id) ?? [])
  const [first] = ids
  if (first === undefined || rects.length === 0) return undefined
  const lifted = all.flatMap((id) => {
    const element = elementOf(id)
    const at = scene.rects.get(id)
    return element && at ? [{ element, at }] : []
  })
  // Above everything: what lies over a layer of its own would have to be put onto layers too.
  for (const { element } of lifted) {
    element.classList.add('is-lifted')
    element.style.zIndex = String(Number(element.style.zIndex) + LIFTED_Z)
  }
  const parent = scene.parents.get(first) ?? null
  const neighbours = (scene.children.get(parent) ?? []).filter((id) => !moved.has(id))
  return {
    ids,
    moved,
    lifted,
    bounds: boundsOf(rects),
    neighbours: neighbours.flatMap((id) => scene.rects.get(id) ?? []),
    scene,
    ends: lines.filter(({ from, to }) => moved.has(from) || moved.has(to)),
    delta: { x: 0, y: 0 },
    left: [],
  }
}

/** Shows what is dragged also where it stood: it will stay there, and what moves is a copy. */
export function leaveBehind(drag: Drag): void {
  for (const { element } of drag.lifted) {
    const likeness = element.cloneNode(true) as HTMLElement
    likeness.classList.remove('is-lifted')
    likeness.style.zIndex = String(Number(likeness.style.zIndex) - LIFTED_Z)
    likeness.removeAttribute('data-id')
    likeness.inert = true
    likeness.ariaHidden = 'true'
    element.after(likeness)
    drag.left.push(likeness)
  }
}

/** Shifts what is lifted; `isFree` ignores grid and neighbours. Returns the guides to show. */
export function shiftDrag(drag: Drag, wanted: Point, isFree: boolean): readonly Guide[] {
  const { delta, guides } = isFree
    ? { delta: { x: Math.round(wanted.x), y: Math.round(wanted.y) }, guides: [] }
    : align(drag.bounds, wanted, drag.neighbours, METRICS.grid)
  if (delta.x !== drag.delta.x || delta.y !== drag.delta.y) {
    drag.delta = delta
    for (const { element, at } of drag.lifted) {
      element.style.transform = `translate(${at.x + delta.x}px, ${at.y + delta.y}px)`
    }
  }
  return guides
}

/** Puts everything back onto its layer and where the document has it; `settle` lets it glide there. */
export function endDrag(drag: Drag, placeOf: (id: NodeId) => Point | undefined, settle: boolean): void {
  for (const likeness of drag.left) likeness.remove()
  for (const { element } of drag.lifted) {
    element.classList.remove('is-lifted')
    element.style.zIndex = String(Number(element.style.zIndex) - LIFTED_Z)
    if (settle) {
      element.classList.add('is-settling')
      element.addEventListener('transitionend', () => element.classList.remove('is-settling'), { once: true })
      // Without motion there is no transition whose end would be told.
      setTimeout(() => element.classList.remove('is-settling'), 400)
    }
    const place = placeOf(element.dataset['id'] ?? '')
    if (place) element.style.transform = `translate(${place.x}px,${place.y}px)`
  }
}

function boundsOf(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  return {
    x,
    y,
    w: Math.max(...rects.map((rect) => rect.x + rect.w)) - x,
    h: Math.max(...rects.map((rect) => rect.y + rect.h)) - y,
  }
}
