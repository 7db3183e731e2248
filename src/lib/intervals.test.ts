import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberIntervals as line, type Interval } from './intervals'

const top = 40
const interval = fc
  .tuple(fc.integer({ min: 0, max: top }), fc.integer({ min: 0, max: 8 }))
  .map(([first, length]): Interval<number> => ({ first, last: Math.min(top, first + length) }))
const anyIntervals = fc.array(interval, { maxLength: 8 })
const anySet = anyIntervals.map((intervals) => line.of(intervals))

/** The same set in the plainest form there is: one flag a number. */
function members(intervals: readonly Interval<number>[]): readonly boolean[] {
  return Array.from({ length: top + 1 }, (_, n) =>
    intervals.some(({ first, last }) => first <= n && n <= last),
  )
}

function expectNormal(set: readonly Interval<number>[]): void {
  set.forEach(({ first, last }, i) => {
    expect(first).toBeLessThanOrEqual(last)
    const next = set[i + 1]
    if (next) expect(next.first).toBeGreaterThan(last + 1)
  })
}

describe('interval sets', () => {
  it('keep exactly the numbers given, in normal form', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const set = line.of(intervals)
        expect(members(set)).toEqual(members(intervals))
        expectNormal(set)
      }),
    )
  })

  it.each([
    ['union', line.union, (a: boolean, b: boolean) => a || b],
    ['intersect', line.intersect, (a: boolean, b: boolean) => a && b],
    ['subtract', line.subtract, (a: boolean, b: boolean) => a && !b],
  ] as const)('%s as sets of flags do', (_name, operation, flag) => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const result = operation(a, b)
        const inB = members(b)
        expect(members(result)).toEqual(members(a).map((inA, n) => flag(inA, inB[n] ?? false)))
        expectNormal(result)
      }),
      { numRuns: 500 },
    )
  })

  it('answer questions as sets of flags do', () => {
    fc.assert(
      fc.property(anySet, anySet, fc.integer({ min: -1, max: top + 1 }), (a, b, n) => {
        const inA = members(a)
        const inB = members(b)
        expect(line.has(a, n)).toBe(inA[n] ?? false)
        expect(line.covers(a, b)).toBe(inB.every((member, i) => !member || inA[i]))
        expect(line.equal(a, b)).toBe(inA.every((member, i) => member === inB[i]))
      }),
      { numRuns: 500 },
    )
  })
})
