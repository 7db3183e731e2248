import { describe, expect, it } from 'vitest'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { catalog } from '../registry'
import { absoluteBox, freeSpot, growToHold, minimumSize } from './boxes'
import { DiagramBuilder } from './builder'
import { apply } from './commands'
import { present } from './presentation'

function drawing() {
  const builder = new DiagramBuilder('d')
  const vnet = builder.add(virtualNetwork, 'a', {}, { box: { x: 100, y: 50, w: 300, h: 200 } })
  const inside = builder.add(subnet, 's', {}, { in: vnet, box: { x: 12, y: 44, w: 200, h: 80 } })
  const right = builder.add(virtualNetwork, 'b', {}, { box: { x: 440, y: 0, w: 200, h: 100 } })
  const below = builder.add(virtualNetwork, 'c', {}, { box: { x: 100, y: 300, w: 200, h: 100 } })
  const diagram = builder.build()
  return { diagram, vnet, inside, right, below, shown: present(diagram, catalog) }
}

describe('boxes', () => {
  it('adds up the places of the parents', () => {
    const d = drawing()
    expect(absoluteBox(d.diagram, d.inside)).toMatchObject({ x: 112, y: 94, w: 200, h: 80 })
  })

  it('grows a container to hold a child, and pushes on what stood clear', () => {
    const d = drawing()
    const big = apply(d.diagram, {
      type: 'setBoxes',
      boxes: { [d.inside]: { x: 12, y: 44, w: 400, h: 300 } },
    })
    const grown = growToHold(big, present(big, catalog), d.vnet)
    expect(grown[d.vnet]).toMatchObject({ w: 424, h: 356 })
    expect(grown[d.right]).toMatchObject({ x: 440 + 124 })
    expect(grown[d.below]).toMatchObject({ y: 300 + 156 })
  })

  it('moves a child in that sticks out at the left or top', () => {
    const d = drawing()
    const out = apply(d.diagram, { type: 'setBoxes', boxes: { [d.inside]: { x: -30, y: 4, w: 200, h: 80 } } })
    expect(growToHold(out, present(out, catalog), d.vnet)[d.inside]).toMatchObject({ x: 12, y: 44 })
  })

  it('changes nothing when all fits', () => {
    const d = drawing()
    expect(growToHold(d.diagram, d.shown, d.vnet)).toEqual({})
  })

  it('lets a container be no smaller than what it holds', () => {
    const d = drawing()
    expect(minimumSize(d.diagram, d.shown, d.vnet)).toEqual({ w: 224, h: 136 })
  })

  it('finds a free spot near the wanted one', () => {
    const d = drawing()
    const taken = freeSpot(d.diagram, d.shown, d.vnet, { w: 120, h: 60 }, { x: 20, y: 60 })
    expect(taken.y >= 44 + 80 || taken.x >= 212).toBe(true)
    expect(freeSpot(d.diagram, d.shown, null, { w: 96, h: 40 }, { x: 1003, y: 1001 })).toEqual({
      x: 1000,
      y: 1000,
    })
  })
})
