import { describe, expect, it } from 'vitest'
import { allResults, andThen, err, mapError, mapResult, ok, type Result } from './result'

const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err(`${n} is odd`))

describe('Result', () => {
  it('maps values and hands failures on', () => {
    expect(mapResult(half(4), (n) => n + 1)).toEqual(ok(3))
    expect(mapResult(half(3), (n) => n + 1)).toEqual(err('3 is odd'))
  })

  it('maps errors and hands values on', () => {
    expect(mapError(half(3), (text) => text.length)).toEqual(err(8))
    expect(mapError(half(4), (text) => text.length)).toEqual(ok(2))
  })

  it('chains steps until the first failure', () => {
    expect(andThen(half(8), half)).toEqual(ok(2))
    expect(andThen(half(6), half)).toEqual(err('3 is odd'))
    expect(andThen(half(5), half)).toEqual(err('5 is odd'))
  })

  it('collects values in order, or the first failure in order', () => {
    expect(allResults([half(2), half(8)])).toEqual(ok([1, 4]))
    expect(allResults([half(2), half(5), half(7)])).toEqual(err('5 is odd'))
    expect(allResults([])).toEqual(ok([]))
  })
})
