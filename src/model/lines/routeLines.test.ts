import { describe, expect, it } from 'vitest'
import { patterns } from '../../patterns/list'
import { catalog } from '../../registry'
import { applyAll } from '../commands'
import type { Diagram } from '../diagram'
import { initialProperties } from '../fields'
import { arrangeDiagram } from '../layout/arrangeDiagram'
import { present } from '../presentation'
import { crosses, inflate } from './geometry'
import { routeLines } from './routeLines'
import type { Routing } from './routeLines'
import { sceneOf, solidsFor } from './scene'

function arranged(diagram: Diagram): Diagram {
  return applyAll(diagram, [{ type: 'setBoxes', boxes: arrangeDiagram(diagram, catalog) }])
}

function route(diagram: Diagram, before?: Routing) {
  const shown = present(diagram, catalog)
  const scene = sceneOf(diagram, shown)
  return { scene, lines: shown.lines, routing: routeLines(scene, shown.lines, before) }
}

const drawings = patterns.map(
  (pattern) => [pattern.id, arranged(pattern.build(initialProperties(pattern.parameters)))] as const,
)

describe.each(drawings)('lines of %s', (_id, diagram) => {
  const { scene, lines, routing } = route(diagram)

  it('run horizontally and vertically from edge to edge', () => {
    for (const { link, from, to } of lines) {
      const points = routing.routes.get(link)!.points
      expect(points.length).toBeGreaterThan(1)
      for (const [index, point] of points.slice(1).entries()) {
        const before = points[index]!
        expect(point.x === before.x || point.y === before.y).toBe(true)
      }
      const [first, last] = [points[0]!, points.at(-1)!]
      const touches = (id: string, p: { x: number; y: number }) => {
        const rect = scene.rects.get(id)!
        return !crosses(p, p, rect) && crosses(p, p, inflate(rect, 1))
      }
      expect(touches(from, first)).toBe(true)
      expect(touches(to, last)).toBe(true)
    }
  })

  it('never cross text or another box', () => {
    for (const { link, from, to } of lines) {
      const points = routing.routes.get(link)!.points
      const solids = solidsFor(scene, from, to)
      for (const [index, point] of points.slice(1).entries()) {
        const hit = solids.find((solid) => crosses(points[index]!, point, solid))
        expect(hit, `${link} from ${diagram.nodes[from]?.name}`).toBeUndefined()
      }
    }
  })

  it('stay what they are when something elsewhere moves', () => {
    const moved = applyAll(diagram, [
      {
        type: 'setBoxes',
        boxes: { [Object.keys(diagram.nodes)[0]!]: diagram.layout[Object.keys(diagram.nodes)[0]!]! },
      },
    ])
    const again = route(moved, routing)
    for (const { link } of lines) {
      expect(again.routing.routes.get(link)?.points).toEqual(routing.routes.get(link)?.points)
    }
  })
})

describe('lanes', () => {
  it('keep lines to different targets apart where they run side by side', () => {
    const [, diagram] = drawings.find(([id]) => id === 'custom-nsg-nat')!
    const { lines, routing } = route(diagram)
    const vertical = lines.flatMap(({ link, to }) => {
      const { points } = routing.routes.get(link)!
      return points.slice(1, -2).flatMap((a, index) => {
        const b = points[index + 2]!
        return a.x === b.x && a.y !== b.y
          ? [{ to, x: a.x, top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) }]
          : []
      })
    })
    expect(vertical.length).toBeGreaterThan(1)
    for (const a of vertical) {
      for (const b of vertical) {
        if (a.to === b.to || a.top >= b.bottom || b.top >= a.bottom) continue
        expect(Math.abs(a.x - b.x)).toBeGreaterThan(1)
      }
    }
  })
})
