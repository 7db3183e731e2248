import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdedCidrsArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import type { Strategy } from './allocate'
import { allocateBatch, type BatchRequest, type BatchResult } from './allocateBatch'
import { containsCidr, formatCidr, overlaps } from './cidr'

const strategies: readonly Strategy[] = ['bestFit', 'firstFit', 'fromEnd', 'worstFit']

function allocate(
  prefixes: readonly string[],
  taken: readonly string[],
  requests: readonly BatchRequest<string>[],
): BatchResult<string> {
  return allocateBatch({ family: 4, prefixes: prefixes.map(cidrOf), taken: taken.map(cidrOf), requests })
}

function placements(result: BatchResult<string>): readonly string[] {
  return result.placed.map(({ id, cidr }) => `${id} ${formatCidr(cidr)}`)
}

describe('allocateBatch', () => {
  it('hands out by decreasing size, equals in order, and reports in the order asked', () => {
    const result = allocate(
      ['10.0.0.0/16'],
      [],
      [
        { id: 'small', length: 27 },
        { id: 'a', length: 24 },
        { id: 'b', length: 24 },
        { id: 'large', length: 23 },
      ],
    )
    expect(placements(result)).toEqual([
      'small 10.0.4.0/27',
      'a 10.0.2.0/24',
      'b 10.0.3.0/24',
      'large 10.0.0.0/23',
    ])
    expect(result.refused).toEqual([])
    expect(result.shortfall).toBeUndefined()
  })

  it('honours pinned prefixes first', () => {
    const result = allocate(
      ['10.0.0.0/24'],
      [],
      [
        { id: 'any', length: 25 },
        { id: 'pinned', pinned: cidrOf('10.0.0.0/26') },
      ],
    )
    expect(placements(result)).toEqual(['any 10.0.0.128/25', 'pinned 10.0.0.0/26'])
  })

  it('says why a pinned prefix is refused', () => {
    const result = allocate(
      ['10.0.0.0/24'],
      ['10.0.0.0/28'],
      [
        { id: 'outside', pinned: cidrOf('10.1.0.0/26') },
        { id: 'other family', pinned: cidrOf('fd00::/64') },
        { id: 'on what is taken', pinned: cidrOf('10.0.0.0/26') },
        { id: 'good', pinned: cidrOf('10.0.0.64/26') },
        { id: 'on another', pinned: cidrOf('10.0.0.96/27') },
      ],
    )
    expect(placements(result)).toEqual(['good 10.0.0.64/26'])
    expect(result.refused).toEqual([
      { id: 'outside', reason: 'outside' },
      { id: 'other family', reason: 'outside' },
      { id: 'on what is taken', reason: 'taken' },
      { id: 'on another', reason: 'taken' },
    ])
    expect(result.shortfall).toBeUndefined()
  })

  it('gives up the largest and the later of equals, and says what would be enough', () => {
    const result = allocate(
      ['10.0.0.0/24'],
      [],
      [
        { id: 'huge', length: 23 },
        { id: 'first', length: 25 },
        { id: 'second', length: 25 },
        { id: 'third', length: 25 },
        { id: 'tiny', length: 28 },
      ],
    )
    expect(placements(result)).toEqual(['first 10.0.0.0/25', 'tiny 10.0.0.128/28'])
    expect(result.refused.map(({ id }) => id)).toEqual(['huge', 'second', 'third'])
    expect(result.shortfall).toEqual({ additional: 22, total: 22 })
  })

  it('knows when no prefix would be enough', () => {
    const result = allocate(
      [],
      [],
      [
        { id: 'a', length: 0 },
        { id: 'b', length: 0 },
      ],
    )
    expect(result.shortfall).toEqual({ additional: undefined, total: undefined })
  })

  const lengths = fc.array(fc.integer({ min: 20, max: 31 }), { maxLength: 12 })
  const batch = fc.record({
    prefixes: crowdedCidrsArb(4, 3),
    taken: crowdedCidrsArb(4, 4),
    requests: lengths.map((all) => all.map((length, id) => ({ id, length }))),
    strategy: fc.constantFrom(...strategies),
  })

  it('places requests inside the space, apart from each other and from what is taken', () => {
    fc.assert(
      fc.property(batch, ({ prefixes, taken, requests, strategy }) => {
        const { placed, refused } = allocateBatch({ family: 4, prefixes, taken, requests, strategy })
        expect([...placed, ...refused].map(({ id }) => id).sort((a, b) => a - b)).toEqual(
          requests.map(({ id }) => id),
        )
        placed.forEach(({ id, cidr }, i) => {
          expect(cidr.length).toBe(requests[id]?.length)
          expect(prefixes.some((prefix) => containsCidr(prefix, cidr))).toBe(true)
          const others = [...taken, ...placed.slice(i + 1).map((other) => other.cidr)]
          expect(others.some((other) => overlaps(other, cidr))).toBe(false)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('meets as many requests as any subset that fits', () => {
    const few = fc.record({
      prefixes: crowdedCidrsArb(4, 2),
      taken: crowdedCidrsArb(4, 3),
      lengths: fc.array(fc.integer({ min: 22, max: 28 }), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(few, ({ prefixes, taken, lengths: all }) => {
        const run = (wanted: readonly number[]): BatchResult<number> =>
          allocateBatch({
            family: 4,
            prefixes,
            taken,
            requests: wanted.map((length, id) => ({ id, length })),
          })
        const best = Math.max(
          ...Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_length, i) => (mask >> i) & 1))
            .filter((subset) => run(subset).refused.length === 0)
            .map((subset) => subset.length),
        )
        expect(run(all).placed).toHaveLength(best)
      }),
      { numRuns: 100 },
    )
  })

  it('asks for an addition that is enough, and for the smallest', () => {
    fc.assert(
      fc.property(batch, ({ prefixes, taken, requests, strategy }) => {
        const { shortfall } = allocateBatch({ family: 4, prefixes, taken, requests, strategy })
        if (shortfall?.additional === undefined) return
        const refusedWith = (length: number): number => {
          const extra = { family: 4 as const, base: 0n, length }
          return allocateBatch({ family: 4, prefixes: [...prefixes, extra], taken, requests, strategy })
            .refused.length
        }
        expect(refusedWith(shortfall.additional)).toBe(0)
        expect(refusedWith(shortfall.additional + 1)).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
