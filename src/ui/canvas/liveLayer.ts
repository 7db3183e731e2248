import type { Point } from '../../model/boxes'
import type { NodeId } from '../../model/diagram'
import { plainRoute } from '../../model/lines/routeLine'
import type { Scene } from '../../model/lines/scene'
import type { Guide } from './alignment'
import type { Drag } from './drag'

/** With more lines than that at what is moved, they are hidden until it stands still: drawing them would cost the frame. */
const MOST_LINES = 24
/** A plain way has at most three pieces. */
const PIECES = 3

/**
 * What shows only while something is moved: the lines at it, simply drawn, and the guides. Each piece is a flat box on a layer of its own that is
 * placed and stretched by a transform alone: that is composited without painting, while a changed path would be painted in each frame.
 */
export interface LiveLayer {
  shift(delta: Point, guides: readonly Guide[]): void
  end(): void
}

interface LiveLine {
  readonly pieces: readonly HTMLElement[]
  readonly from: NodeId
  readonly to: NodeId
}

/** Starts showing: `root` holds the lines at rest, `layer` is the empty element to draw in. */
export function startLive(root: ParentNode, layer: HTMLElement, drag: Drag, zoom: number): LiveLayer {
  const hidden: SVGGElement[] = []
  const lines: LiveLine[] = []
  const { ends, scene, moved } = drag
  for (const { link, from, to } of ends) {
    const resting = root.querySelector<SVGGElement>(`.line[data-link="${CSS.escape(link)}"]`)
    if (!resting) continue
    resting.classList.add('is-hidden')
    hidden.push(resting)
    if (ends.length > MOST_LINES) continue
    const tone = resting.dataset['tone'] ?? ''
    lines.push({ from, to, pieces: Array.from({ length: PIECES }, () => piece(layer, 'live-line', tone)) })
  }
  const guideLines = [piece(layer, 'live-guide'), piece(layer, 'live-guide')]
  const width = 1.5 / zoom
  const shift: LiveLayer['shift'] = (delta, guides) => {
    for (const { pieces, from, to } of lines) {
      const [a, b] = [shifted(scene, from, moved, delta), shifted(scene, to, moved, delta)]
      const points = a && b ? plainRoute(a, b) : []
      for (const [index, element] of pieces.entries())
        stretch(element, points[index], points[index + 1], width)
    }
    for (const [index, element] of guideLines.entries()) {
      const guide = guides[index]
      const [start, end] = guide ? guideEnds(guide) : []
      stretch(element, start, end, 1 / zoom)
    }
  }
  shift({ x: 0, y: 0 }, [])
  return {
    shift,
    end: () => {
      for (const element of hidden) element.classList.remove('is-hidden')
      layer.replaceChildren()
    },
  }
}

function piece(layer: HTMLElement, className: string, tone = ''): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  if (tone !== '') element.dataset['tone'] = tone
  layer.append(element)
  return element
}

/** Lays a box of one pixel along a horizontal or vertical piece; without a piece it vanishes. */
function stretch(element: HTMLElement, a: Point | undefined, b: Point | undefined, width: number): void {
  if (!a || !b) {
    element.style.transform = 'scale(0)'
    return
  }
  const [x, y] = [Math.min(a.x, b.x) - width / 2, Math.min(a.y, b.y) - width / 2]
  const [w, h] = [Math.abs(a.x - b.x) + width, Math.abs(a.y - b.y) + width]
  element.style.transform = `translate(${x}px, ${y}px) scale(${w}, ${h})`
}

function shifted(scene: Scene, id: NodeId, moved: ReadonlySet<NodeId>, delta: Point) {
  const rect = scene.rects.get(id)
  return rect && moved.has(id) ? { ...rect, x: rect.x + delta.x, y: rect.y + delta.y } : rect
}

function guideEnds({ axis, at, from, to }: Guide): readonly [Point, Point] {
  return axis === 'x'
    ? [
        { x: at, y: from - 8 },
        { x: at, y: to + 8 },
      ]
    : [
        { x: from - 8, y: at },
        { x: to + 8, y: at },
      ]
}
