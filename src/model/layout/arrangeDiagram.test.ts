import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patterns } from '../../patterns/list'
import { catalog } from '../../registry'
import { anyDiagram } from '../../testing/diagramArbitraries'
import { insetsOf } from '../boxes'
import type { Diagram } from '../diagram'
import { initialProperties } from '../fields'
import { overlaps } from '../lines/geometry'
import { METRICS } from '../metrics'
import { present } from '../presentation'
import { arrangeDiagram } from './arrangeDiagram'

function expectNeat(diagram: Diagram): void {
  const layout = { ...diagram.layout, ...arrangeDiagram(diagram, catalog) }
  const shown = present({ ...diagram, layout }, catalog)
  const sized = (id: string) => {
    const box = layout[id]!
    return shown.isCollapsed(id) ? { ...box, ...METRICS.collapsed } : box
  }
  for (const [parent, ids] of shown.children) {
    const insets = insetsOf(diagram, shown, parent)
    const outer = parent === null ? undefined : sized(parent)
    for (const [index, id] of ids.entries()) {
      const box = sized(id)
      for (const other of ids.slice(index + 1))
        expect(overlaps(box, sized(other)), `${id} over ${other}`).toBe(false)
      if (!outer) continue
      expect(box.x).toBeGreaterThanOrEqual(insets.side)
      expect(box.y).toBeGreaterThanOrEqual(insets.top)
      expect(box.x + box.w).toBeLessThanOrEqual(outer.w - insets.side)
      expect(box.y + box.h).toBeLessThanOrEqual(outer.h - insets.bottom)
    }
  }
}

describe('arrangeDiagram', () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))('lays out %s neatly', (_id, pattern) => {
    expectNeat(pattern.build(initialProperties(pattern.parameters)))
  })

  it('keeps siblings apart and children inside in any drawing', () => {
    fc.assert(fc.property(anyDiagram, expectNeat), { numRuns: 80 })
  })

  it('gives the same boxes when it runs on its own result', () => {
    for (const pattern of patterns) {
      const diagram = pattern.build(initialProperties(pattern.parameters))
      const once = { ...diagram, layout: { ...diagram.layout, ...arrangeDiagram(diagram, catalog) } }
      expect(arrangeDiagram(once, catalog)).toEqual(arrangeDiagram(diagram, catalog))
    }
  })
})
