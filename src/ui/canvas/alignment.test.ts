import { describe, expect, it } from 'vitest'
import { align } from './alignment'

const BOX = { x: 10, y: 20, w: 100, h: 40 }

describe('align', () => {
  it('falls onto the grid where nothing is near', () => {
    const { delta, guides } = align(BOX, { x: 33, y: 3 }, [], 8)
    expect((BOX.x + delta.x) % 8).toBe(0)
    expect((BOX.y + delta.y) % 8).toBe(0)
    expect(guides).toEqual([])
  })

  it.each([
    ['left edges', { x: 45, y: 300, w: 60, h: 40 }, 32, 45],
    ['right edges', { x: 45, y: 300, w: 60, h: 40 }, -8, 5],
    ['middles', { x: 300, y: 300, w: 51, h: 40 }, 263, 275.5],
  ])('draws %s together', (_name, neighbour, wanted, x) => {
    const { delta, guides } = align(BOX, { x: wanted, y: 0 }, [neighbour], 8)
    expect(BOX.x + delta.x).toBe(x)
    expect(guides.map(({ axis }) => axis)).toContain('x')
  })

  it('spans from the moved box to what it is level with', () => {
    const { guides } = align(BOX, { x: 0, y: 0 }, [{ x: 10, y: 200, w: 30, h: 30 }], 8)
    expect(guides[0]).toMatchObject({ axis: 'x', at: 10, from: 20, to: 230 })
  })
})
