import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { parseIcon, type IconShape } from './parseIcon'

const KINDS = new URL('../../kinds/', import.meta.url)
const icons = readdirSync(KINDS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('icon.svg'))
  .map((path) => [path, readFileSync(new URL(path, KINDS), 'utf8')] as const)

/** A fill is only allowed on a dot: its radius says that it is one. */
const isDot = ({ tag, attributes }: IconShape) => tag === 'circle' && Number(attributes['r']) <= 2

describe('the icon set', () => {
  it('is there', () => expect(icons.length).toBeGreaterThanOrEqual(40))

  it.each(icons)('%s follows the one style', (_path, svg) => {
    const { viewBox, attributes, shapes } = parseIcon(svg)
    expect(viewBox).toBe('0 0 24 24')
    expect(attributes).toEqual({
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: '1.6',
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
    })
    for (const shape of shapes) {
      const { fill, stroke } = shape.attributes
      if (isDot(shape) && fill !== undefined)
        expect({ fill, stroke }).toEqual({ fill: 'currentColor', stroke: 'none' })
      else expect({ fill, stroke }).toEqual({ fill: undefined, stroke: undefined })
    }
  })

  it.each(icons)('%s is read whole', (_path, svg) => {
    const written = svg.match(/<[a-z]/g)?.length ?? 0
    expect(parseIcon(svg).shapes).toHaveLength(written - 1)
    const attributeCount = svg.match(/\s[\w-]+="/g)?.length ?? 0
    const { attributes, shapes } = parseIcon(svg)
    const read = [attributes, ...shapes.map((shape) => shape.attributes)].flatMap((known) =>
      Object.keys(known),
    ).length
    // The root's xmlns, viewBox, width and height are not for its shapes.
    expect(read).toBe(attributeCount - 4)
  })

  it('has no two alike', () => {
    const drawings = icons.map(([, svg]) => JSON.stringify(parseIcon(svg).shapes))
    expect(new Set(drawings).size).toBe(icons.length)
  })
})

it('drops what is not a plain shape or not a drawing attribute', () => {
  const { shapes } = parseIcon(
    '<svg viewBox="0 0 24 24"><script>alert(1)</script><a href="javascript:1"/><path d="M1 1" onclick="x()" style="fill:red"/></svg>',
  )
  expect(shapes).toEqual([{ tag: 'path', attributes: { d: 'M1 1' } }])
})
