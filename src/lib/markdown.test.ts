import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown, markdownTable } from './markdown'

describe('escapeMarkdown', () => {
  it.each([
    ['10.0.0.0/16', '10.0.0.0/16'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['`code`', '\\`code\\`'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&lt;', '&amp;lt;'],
    ['![x](http://y)', '\\!\\[x\\](http://y)'],
    ['*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['a\r\nb\nc\rd', 'a<br>b<br>c<br>d'],
    ['a\u2028b', 'a<br>b'],
    ['a\tb\0c', 'a b c'],
  ])('makes %j the source %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('leaves nothing that could end a cell or start markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = escapeMarkdown(text)
          .replaceAll('<br>', '')
          .replace(/\\[\\`*_{}[\]|~#!$]/g, '')
        expect(source).not.toMatch(/[\\`*_{}[\]|~<>\r\n]/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('markdownTable', () => {
  it('aligns its source', () => {
    const table = markdownTable(
      [{ heading: 'Subnet' }, { heading: 'Free', align: 'right' }],
      [['training', 251], ['a|b', 3], ['short']],
    )
    expect(table).toBe(
      [
        '| Subnet   | Free |',
        '| -------- | ---: |',
        '| training |  251 |',
        '| a\\|b     |    3 |',
        '| short    |      |',
        '',
      ].join('\n'),
    )
  })

  it('keeps its rows and columns whatever the cells hold', () => {
    const rows = fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 5 })
    fc.assert(
      fc.property(rows, (cells) => {
        const lines = markdownTable([{ heading: 'a' }, { heading: 'b' }], cells)
          .trimEnd()
          .split('\n')
        expect(lines).toHaveLength(cells.length + 2)
        for (const line of lines) expect(line.replace(/\\[\\|]/g, '').split('|')).toHaveLength(4)
      }),
    )
  })
})
