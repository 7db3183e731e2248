import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../testing/hostileText'
import { join, text, type Term } from '../partition/term'
import { literal } from './text'
import { bracketed, printValue, type Names } from './value'

/** Template strings as the resource manager reads them: only `[…]` is an expression, `[[…]` is an escaped text. */
function read(value: string): { readonly text: string } | { readonly expression: string } {
  if (!value.startsWith('[') || !value.endsWith(']')) return { text: value }
  return value.startsWith('[[') ? { text: value.slice(1) } : { expression: value.slice(1, -1) }
}

/** Evaluates text literals and `format` of text literals: all that a drawn text can become. */
function evaluate(expression: string): string {
  const literals = [...expression.matchAll(/'((?:[^']|'')*)'/g)].map((match) =>
    (match[1] ?? '').replaceAll("''", "'"),
  )
  const [pattern = '', ...values] = literals
  if (!expression.startsWith('format(')) return pattern
  return pattern.replace(/\{\{|\}\}|\{(\d+)\}/g, (found, index: string | undefined) =>
    index === undefined ? found.charAt(0) : (values[Number(index)] ?? ''),
  )
}

const none: Names = new Map()

describe('plain texts', () => {
  it.each([
    ['plain', 'plain'],
    ['[concat()]', '[[concat()]'],
    ['[[a]', '[[[a]'],
    ['[a', '[a'],
    ['a]', 'a]'],
    ['[]', '[[]'],
    ['', ''],
  ])('%j is written %j', (drawn, written) => {
    expect(literal(drawn)).toBe(written)
  })

  it('are read back as they were drawn', () => {
    fc.assert(
      fc.property(hostileText, (drawn) => {
        const [line = ''] = printValue(text(drawn), none).lines
        expect(read(JSON.parse(line) as string)).toEqual({ text: drawn })
      }),
      { numRuns: 5000 },
    )
  })

  it('inside expressions are read back as they were drawn', () => {
    const call = (value: string): Term => ({ t: 'call', name: 'string', args: [text(value)] })
    fc.assert(
      fc.property(hostileText, hostileText, (before, inner) => {
        const written = read(bracketed(join([text(before), call(inner)]), none))
        if (!('expression' in written)) throw new Error('not an expression')
        const plain = written.expression.replace(/string\(('(?:[^']|'')*')\)/, (_, quoted: string) => quoted)
        expect(evaluate(plain)).toBe(before + inner)
      }),
      { numRuns: 5000 },
    )
  })

  it('as computed names of members are expressions', () => {
    const entry = (key: Term): Term => ({ t: 'entry', key, value: { t: 'object', entries: [] } })
    expect(printValue(entry({ t: 'param', name: 'id' }), none).lines.join('')).toBe(
      `{  "[format('{0}', parameters('id'))]": {}}`,
    )
    expect(printValue(entry(text("it's")), none).lines.join('')).toBe(`{  "['it''s']": {}}`)
  })

  it('as keys are escaped like values', () => {
    const value: Term = { t: 'object', entries: [['[concat()]', text('[x]')]] }
    expect(printValue(value, none).lines.join('')).toBe('{  "[[concat()]": "[[x]"}')
  })
})
