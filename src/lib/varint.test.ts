import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendVarint, readVarint } from './varint'

function bytesOf(...values: readonly number[]): Uint8Array {
  const out: number[] = []
  for (const value of values) appendVarint(out, value)
  return Uint8Array.from(out)
}

describe('varint', () => {
  it.each([
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [300, [0xac, 2]],
    [Number.MAX_SAFE_INTEGER, [255, 255, 255, 255, 255, 255, 255, 15]],
  ])('writes %i as %j', (value, expected) => {
    expect([...bytesOf(value)]).toEqual(expected)
  })

  it('reads a row of numbers back', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (values) => {
        const bytes = bytesOf(...values)
        let offset = 0
        for (const value of values) {
          const read = readVarint(bytes, offset)
          expect(read?.value).toBe(value)
          offset = read?.next ?? 0
        }
        expect(readVarint(bytes, offset)).toBeUndefined()
      }),
    )
  })

  it.each([
    ['nothing', []],
    ['a cut off number', [0x80]],
    ['needless zeros', [0x80, 0]],
    ['a number that is not exact', [255, 255, 255, 255, 255, 255, 255, 16]],
    ['a number without end', Array.from({ length: 100_000 }, () => 0xff)],
    ['zeros without end', Array.from({ length: 100_000 }, () => 0x80)],
  ])('refuses %s', (_name, bytes) => {
    expect(readVarint(Uint8Array.from(bytes), 0)).toBeUndefined()
  })

  it.each([-1, 1.5, Number.NaN, 2 ** 53])('does not write %d', (value) => {
    expect(() => appendVarint([], value)).toThrow(RangeError)
  })
})
