import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralise, writeCsv } from './csv'

describe('neutralise', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['＋1+1', "'＋1+1"],
    ['－1+1', "'－1+1"],
    ['＠SUM', "'＠SUM"],
    ['  =1', "  '=1"],
    ['"=1', `"'=1`],
    ["'=1", "''=1"],
    ['\u00a0=1', "\u00a0'=1"],
    ['\ufeff=1', "\ufeff'=1"],
    ['\u200b=1', "\u200b'=1"],
    ['\0=1', "'\0'=1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\tname', "'\tname"],
    ['\rname', "'\rname"],
    ['\nname', "'\nname"],
    ['\0name', "'\0name"],
    ['a\n=1', "a\n'=1"],
    ['a;=1', "a;'=1"],
    ['a; "@x', `a; "'@x`],
    ['-1-2', "'-1-2"],
    ['-1+cmd', "'-1+cmd"],
  ])('makes %j the text %j', (text, expected) => {
    expect(neutralise(text)).toBe(expected)
  })

  it.each([
    '-1',
    '+1',
    '-0.5',
    '-5%',
    '10.0.0.0/16',
    'a=b',
    'a-b',
    '10-20',
    'a,=b',
    'x@y',
    '',
    ' ',
    '"',
    '日本',
  ])('leaves %j alone', (text) => {
    expect(neutralise(text)).toBe(text)
  })

  it('leaves no formula at any start, and adds nothing but apostrophes', () => {
    const character = fc.constantFrom(...'=+-@＝＠ \t\r\n\0;"\'ab1'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        const safe = neutralise(text)
        const starts = safe.split(/[\t\r\n;]/).map((part) => part.replace(/^[\s"\0]+/, ''))
        const isNumber = /^[+-]?\d+(?:\.\d+)?%?$/.test(text)
        if (!isNumber) for (const start of starts) expect(start).not.toMatch(/^[=+\-@＝＠]/)
        expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''))
      }),
      { numRuns: 3000 },
    )
  })

  it('takes linear time, or this would run into the time limit of a test', () => {
    for (const unit of ['\t', ' ', '"', ';=', '=', '1']) {
      expect(neutralise(unit.repeat(300_000)).length).toBeGreaterThanOrEqual(300_000)
    }
  })
})

describe('writeCsv', () => {
  it('quotes what needs it and ends every line', () => {
    const text = writeCsv(
      ['Subnet', 'Prefix', 'Free'],
      [
        ['training', '10.0.0.0/24', 251],
        ['a, "b"', 'x\ny', -1],
        ['=1+1', ' ', Number.NaN],
      ],
    )
    expect(text).toBe(
      `Subnet,Prefix,Free\r\ntraining,10.0.0.0/24,251\r\n"a, ""b""","x\ny",-1\r\n'=1+1," ",\r\n`,
    )
  })

  it('is read back by an RFC 4180 reader', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,"\r\n =;\t'.split('')) })
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(['a', 'b'], rows)
        expect(readCsv(text)).toEqual([['a', 'b'], ...rows.map((row) => row.map(neutralise))])
      }),
    )
  })
})

/** A reader after the grammar of RFC 4180 that knows nothing of the writer. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < text.length;) {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at))
    if (!found) throw new Error(`Not RFC 4180 at ${at}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    at += found[0].length
    if (found[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
