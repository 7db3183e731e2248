import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fnv1a64 } from './hash'

/** The definition, in whole numbers. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}

describe('fnv1a64', () => {
  // From the test vectors the authors publish.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is %s', (text, expected) => {
    expect(fnv1a64(text)).toBe(expected)
  })

  it('is the defined hash of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(fnv1a64(text)).toBe(reference(text))
      }),
      { numRuns: 500 },
    )
  })
})
