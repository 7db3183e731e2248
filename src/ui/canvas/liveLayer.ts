import type { Point } from '../../model/boxes'
import type { NodeId } from '../../model/diagram'
import { plainRoute } from '../../model/lines/routeLine'
import type { Scene } from '../../model/lines/scene'
import type { Guide } from './alignment'
import type { Drag } from './drag'
import { pathOf } from './linePath'

const SVG = 'http://www.w3.org/2000/svg'
/** With more lines than that at what is moved, they are hidden until it stands still: drawing them would cost the frame. */
const MOST_LINES = 40

/**
 * What shows only while something is moved: the lines at it, simply drawn, and the guides. It is written straight into the page, since a
 * frame leaves no time for more.
 */
export interface LiveLayer {
  shift(delta: Point, guides: readonly Guide[]): void
  end(): void
}

interface LiveLine {
  readonly path: SVGPathElement
  readonly from: NodeId
  readonly to: NodeId
}

/** Starts showing: `root` holds the lines at rest, `svg` is the empty picture to draw in. */
export function startLive(root: ParentNode, svg: SVGSVGElement, drag: Drag): LiveLayer {
  const hidden: SVGGElement[] = []
  const lines: LiveLine[] = []
  const { ends } = drag
  for (const { link, from, to } of ends) {
    const resting = root.querySelector<SVGGElement>(`.line[data-link="${CSS.escape(link)}"]`)
    if (!resting) continue
    resting.classList.add('is-hidden')
    hidden.push(resting)
    if (ends.length > MOST_LINES) continue
    const group = document.createElementNS(SVG, 'g')
    group.setAttribute('class', resting.getAttribute('class')?.replace('is-hidden', '') ?? 'line')
    if (resting.dataset['tone']) group.dataset['tone'] = resting.dataset['tone']
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('class', 'line-ink')
    group.append(path)
    svg.append(group)
    lines.push({ path, from, to })
  }
  const guidePath = document.createElementNS(SVG, 'path')
  guidePath.setAttribute('class', 'guide')
  svg.append(guidePath)
  let shownGuides = ''
  const shift: LiveLayer['shift'] = (delta, guides) => {
    for (const { path, from, to } of lines) {
      const a = shifted(drag.scene, from, drag.moved, delta)
      const b = shifted(drag.scene, to, drag.moved, delta)
      if (a && b) path.setAttribute('d', pathOf(plainRoute(a, b)))
    }
    const next = guides.map(guideLine).join('')
    if (next !== shownGuides) guidePath.setAttribute('d', next)
    shownGuides = next
  }
  shift({ x: 0, y: 0 }, [])
  return {
    shift,
    end: () => {
      for (const element of hidden) element.classList.remove('is-hidden')
      svg.replaceChildren()
    },
  }
}

function shifted(scene: Scene, id: NodeId, moved: ReadonlySet<NodeId>, delta: Point) {
  const rect = scene.rects.get(id)
  return rect && moved.has(id) ? { ...rect, x: rect.x + delta.x, y: rect.y + delta.y } : rect
}

function guideLine({ axis, at, from, to }: Guide): string {
  return axis === 'x' ? `M${at} ${from - 8}V${to + 8}` : `M${from - 8} ${at}H${to + 8}`
}
