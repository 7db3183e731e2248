import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressArb, familyArb } from '../testing/addressArbitraries'
import { cidrSize } from './cidr'
import { cidrsOfRange } from './cidrRange'
import { siblingOf } from './cidrTree'
import { addressBits } from './ip'

describe('cidrsOfRange', () => {
  const range = familyArb.chain((family) =>
    fc.tuple(addressArb(family), addressArb(family)).map(([a, b]) => ({
      family,
      first: a.value < b.value ? a.value : b.value,
      last: a.value < b.value ? b.value : a.value,
    })),
  )

  it('covers the range without a gap, by blocks none of which could be merged', () => {
    fc.assert(
      fc.property(range, ({ family, first, last }) => {
        const blocks = cidrsOfRange(family, first, last)
        let next = first
        blocks.forEach((block, i) => {
          expect(block.base).toBe(next)
          expect(block.base % cidrSize(block)).toBe(0n)
          expect(blocks[i + 1]).not.toEqual(siblingOf(block))
          next += cidrSize(block)
        })
        expect(next).toBe(last + 1n)
        expect(blocks.length).toBeLessThanOrEqual(2 * addressBits[family] - 2)
      }),
    )
  })

  it('is empty for a range that ends before it starts', () => {
    expect(cidrsOfRange(4, 2n, 1n)).toEqual([])
  })
})
