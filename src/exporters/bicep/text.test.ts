import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bicepParser, faultsIn, readLiteral } from '../../testing/bicepGrammar'
import { hostileText } from '../../testing/hostileText'
import { commentText, keyText, quote } from './text'

describe('string literals', () => {
  it.each([
    ['plain', `'plain'`],
    [`it's`, `'it\\'s'`],
    ['a\\b', `'a\\\\b'`],
    ['${x}', `'\\\${x}'`],
    ['$ {x}', `'$ {x}'`],
    ['\\${x}', `'\\\\\\\${x}'`],
    ['one\ntwo\r\tthree', `'one\\ntwo\\r\\tthree'`],
    ['😀', `'😀'`],
    ['\u202Eevil', `'\\u{202e}evil'`],
    ['\u0000', `'\\u{0}'`],
  ])('%j is written %s', (text, written) => {
    expect(quote(text)).toBe(written)
  })

  it('mean what was put in, read back by the published grammar', async () => {
    const parser = await bicepParser()
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 50, maxLength: 50 }), (texts) => {
        const source = texts.map((text, index) => `var v${index} = ${quote(text)}`).join('\n')
        const root = parser.parse(source)?.rootNode
        if (!root) throw new Error('nothing parsed')
        expect(faultsIn(root)).toEqual([])
        const read = root.namedChildren.map((statement) => {
          const literal = statement?.namedChildren.at(-1)
          return literal ? readLiteral(literal) : undefined
        })
        expect(read).toEqual(texts)
      }),
      { numRuns: 600 },
    )
  })
})

describe('keys', () => {
  it.each([
    ['name', 'name'],
    ['_x1', '_x1'],
    ['cost center', `'cost center'`],
    ['1st', `'1st'`],
    ['a-b', `'a-b'`],
    ['', `''`],
    ['${x}', `'\\\${x}'`],
  ])('%j is written %s', (key, written) => {
    expect(keyText(key)).toBe(written)
  })
})

it('keeps comments on one line', () => {
  fc.assert(fc.property(hostileText, (text) => !/[\n\r\u2028\u2029]/.test(commentText(text))))
})
