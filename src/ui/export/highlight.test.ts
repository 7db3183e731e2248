// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightLines, plainLines, tokenLines } from './highlight'

const textOf = (lines: readonly (readonly { readonly text: string }[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n')

it('cuts tokens that span lines', () => {
  expect(tokenLines([{ type: 'comment', content: '/* a\nb */' }, '\nparam'])).toEqual([
    [{ text: '/* a', type: 'comment' }],
    [{ text: 'b */', type: 'comment' }],
    [{ text: 'param', type: '' }],
  ])
})

it('knows the languages of the exports', async () => {
  const bicep = await highlightLines({ language: 'bicep', text: "param name string = 'x'\n" })
  expect(bicep[0]?.map(({ type }) => type)).toContain('string')
  const json = await highlightLines({ language: 'json', text: '{ "a": 1 }\n' })
  expect(json[0]?.map(({ type }) => type)).toEqual(expect.arrayContaining(['property', 'number']))
})

describe('any text', () => {
  it.each(['bicep', 'json', 'markdown', 'text', 'csv'] as const)('of %s is shown whole', async (language) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', "'", '$', '{', '}', '\n', '"', '/', '*', '|', ' ') }),
        async (body) => {
          const text = `${body}\n`
          const lines = await highlightLines({ language, text })
          expect(textOf(lines)).toBe(body)
          expect(lines).toHaveLength(plainLines(text).length)
        },
      ),
    )
  })
})
