import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyFragment } from '../model/clipboard'
import { anyDiagram } from '../testing/diagramArbitraries'
import { readFragment, writeFragment } from './clipboardText'

describe('the clipboard', () => {
  it('brings parts of any design back as they were copied', () => {
    fc.assert(
      fc.property(anyDiagram, fc.nat(), (diagram, pick) => {
        const ids = Object.keys(diagram.nodes).filter((_, index) => (pick >> (index % 16)) % 2 === 1)
        const fragment = copyFragment(diagram, ids)
        const read = readFragment(writeFragment(fragment))
        expect(read).toEqual({ ok: true, value: fragment })
      }),
    )
  })

  it.each([
    'some text',
    '',
    '{"type":"cordon/fragment"',
    '{"type":"cordon/fragment"}',
    '{"type":"cordon/fragment","diagram":{"schema":99}}',
    '{"type":"cordon/fragment","diagram":{"schema":1,"name":"","nodes":{"n1":{"id":"n1"}}}}',
  ])('refuses %s', (text) => {
    const read = readFragment(text)
    expect(read.ok ? '' : read.error).toMatch(/\.$/)
  })

  it('drops links outside that are none', () => {
    const fragment = copyFragment({ ...emptyOf(), name: 'x' }, [])
    const text = writeFragment(fragment).replace('"outside":[]', '"outside":[1,{"id":"l1"},null]')
    expect(readFragment(text)).toMatchObject({ ok: true, value: { outside: [] } })
  })
})

function emptyOf() {
  const [diagram] = fc.sample(anyDiagram, { numRuns: 1, seed: 1 })
  return diagram!
}
