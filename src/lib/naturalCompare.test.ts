import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalCompare } from './naturalCompare'

describe('naturalCompare', () => {
  it.each([
    [
      ['subnet10', 'subnet2', 'subnet1'],
      ['subnet1', 'subnet2', 'subnet10'],
    ],
    [
      ['b', 'A', 'a', 'B'],
      ['A', 'a', 'B', 'b'],
    ],
    [
      ['n10', 'n9a', 'n9'],
      ['n9', 'n9a', 'n10'],
    ],
    [
      ['1.10', '1.9', '1'],
      ['1', '1.9', '1.10'],
    ],
    [
      ['a01', 'a1', 'a001'],
      ['a001', 'a01', 'a1'],
    ],
    [
      ['99999999999999999999999', '100000000000000000000000'],
      ['99999999999999999999999', '100000000000000000000000'],
    ],
    [
      ['a', '', '0'],
      ['', '0', 'a'],
    ],
    [
      ['é', 'f', 'e'],
      ['e', 'f', 'é'],
    ],
  ])('sorts %j', (texts, expected) => {
    expect(texts.toSorted(naturalCompare)).toEqual(expected)
  })

  const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '0', '1', '9', '-', 'é'), maxLength: 6 })

  it('is a total order that tells all texts apart', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(naturalCompare(a, b) === 0).toBe(a === b)
        expect(Math.sign(naturalCompare(a, b)) + Math.sign(naturalCompare(b, a))).toBe(0)
        if (naturalCompare(a, b) < 0 && naturalCompare(b, c) < 0) expect(naturalCompare(a, c)).toBeLessThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
