import { absoluteBox } from '../../model/boxes'
import type { Catalog } from '../../model/catalog'
import type { Diagram, NodeId } from '../../model/diagram'
import { readProperties } from '../../model/fields'
import type { Appearance, Tone } from '../../model/kind'
import { routeLines } from '../../model/lines/routeLines'
import { sceneOf } from '../../model/lines/scene'
import { present } from '../../model/presentation'
import type { LineStyle } from '../../model/relation'

export interface MiniatureBox {
  readonly id: NodeId
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly appearance: Appearance
  readonly tone: Tone
  /** A container inside another. */
  readonly isInner: boolean
  readonly name: string
}

export interface MiniatureLine {
  readonly id: string
  readonly points: string
  readonly style: LineStyle
  readonly tone: Tone
}

/** A drawing small: the same boxes, tones and lines as on the canvas. */
export interface MiniatureShapes {
  readonly boxes: readonly MiniatureBox[]
  readonly lines: readonly MiniatureLine[]
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const MARGIN = 24

export function miniatureShapes(diagram: Diagram, catalog: Catalog): MiniatureShapes {
  const presentation = present(diagram, catalog)
  const toneOf = (id: NodeId): Tone => {
    const node = diagram.nodes[id]
    const kind = node && catalog.kinds.get(node.kind)
    return (node && kind?.tone?.(readProperties(kind.fields, node.properties).properties)) ?? 'neutral'
  }
  const boxes = presentation.boxes.map((id): MiniatureBox => {
    const node = diagram.nodes[id]
    const { x, y, w, h } = absoluteBox(diagram, id)
    return {
      id,
      x,
      y,
      w,
      h,
      name: node?.name ?? '',
      appearance: catalog.kinds.get(node?.kind ?? '')?.appearance ?? 'card',
      tone: toneOf(id),
      isInner: node?.parent !== null,
    }
  })
  const { routes } = routeLines(sceneOf(diagram, presentation), presentation.lines)
  const lines = presentation.lines.flatMap(({ link, relation, from }): MiniatureLine[] => {
    const route = routes.get(link)
    if (!route) return []
    const points = route.points.map(({ x, y }) => `${x},${y}`).join(' ')
    return [
      { id: link, points, style: catalog.relations.get(relation)?.style ?? 'solid', tone: toneOf(from) },
    ]
  })
  const left = Math.min(...boxes.map(({ x }) => x), 0)
  const top = Math.min(...boxes.map(({ y }) => y), 0)
  const right = Math.max(...boxes.map(({ x, w }) => x + w), 1)
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h), 1)
  return {
    boxes,
    lines,
    x: left - MARGIN,
    y: top - MARGIN,
    w: right - left + 2 * MARGIN,
    h: bottom - top + 2 * MARGIN,
  }
}
