import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdedCidrsArb, familyArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import { compareCidrs, containsCidr, formatCidr, overlaps } from './cidr'
import { nextFree, place, withoutBlock, type Strategy } from './allocate'
import { freeBlocks } from './freeSpace'
import { addressBits } from './ip'

const strategies: readonly Strategy[] = ['bestFit', 'firstFit', 'fromEnd', 'worstFit']

describe('nextFree', () => {
  // Free: 10.0.0.64/26, 10.0.0.128/25, 10.0.2.0/24, 10.0.3.128/26
  const prefixes = ['10.0.0.0/24', '10.0.2.0/23'].map(cidrOf)
  const taken = ['10.0.0.0/26', '10.0.3.0/25', '10.0.3.192/26'].map(cidrOf)

  it.each<[Strategy, number, string | undefined]>([
    ['bestFit', 26, '10.0.0.64/26'],
    ['bestFit', 27, '10.0.0.64/27'],
    ['bestFit', 25, '10.0.0.128/25'],
    ['bestFit', 24, '10.0.2.0/24'],
    ['bestFit', 23, undefined],
    ['firstFit', 27, '10.0.0.64/27'],
    ['firstFit', 25, '10.0.0.128/25'],
    ['fromEnd', 27, '10.0.3.160/27'],
    ['fromEnd', 25, '10.0.0.128/25'],
    ['fromEnd', 24, '10.0.2.0/24'],
    ['worstFit', 27, '10.0.2.0/27'],
    ['worstFit', 23, undefined],
  ])('%s gives for a /%i %s', (strategy, length, expected) => {
    const found = nextFree(prefixes, taken, { family: 4, length }, strategy)
    expect(found && formatCidr(found)).toBe(expected)
  })

  it('is best fit unless told otherwise', () => {
    const request = { family: 4, length: 27 } as const
    expect(nextFree(prefixes, taken, request)).toEqual(nextFree(prefixes, taken, request, 'bestFit'))
  })

  it('numbers IPv6 subnets one after the other', () => {
    const space = [cidrOf('fd00:1::/48')]
    const first = nextFree(space, [], { family: 6, length: 64 })
    const second = nextFree(space, first ? [first] : [], { family: 6, length: 64 })
    expect([first, second].map((cidr) => cidr && formatCidr(cidr))).toEqual([
      'fd00:1::/64',
      'fd00:1:0:1::/64',
    ])
  })

  it('keeps to its family', () => {
    expect(nextFree([cidrOf('::/0')], [], { family: 4, length: 24 })).toBeUndefined()
  })

  it.each([33, -1, 24.5])('refuses the length %d', (length) => {
    expect(() => nextFree(prefixes, taken, { family: 4, length })).toThrow(RangeError)
  })

  it('finds a free place exactly when there is one', () => {
    const plan = familyArb.chain((family) =>
      fc.record({
        family: fc.constant(family),
        prefixes: crowdedCidrsArb(family, 3),
        taken: crowdedCidrsArb(family, 6),
        length: fc.integer({ min: addressBits[family] - 12, max: addressBits[family] }),
        strategy: fc.constantFrom(...strategies),
      }),
    )
    fc.assert(
      fc.property(plan, ({ family, prefixes: space, taken: used, length, strategy }) => {
        const found = nextFree(space, used, { family, length }, strategy)
        const possible = freeBlocks(space, used).some((block) => block.length <= length)
        expect(found !== undefined).toBe(possible)
        if (!found) return
        expect(found.length).toBe(length)
        expect(space.some((prefix) => containsCidr(prefix, found))).toBe(true)
        expect(used.some((other) => overlaps(other, found))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

describe('withoutBlock', () => {
  it('leaves what computing the free space anew would leave', () => {
    const plan = familyArb.chain((family) =>
      fc.record({
        prefixes: crowdedCidrsArb(family, 3),
        length: fc.integer({ min: addressBits[family] - 12, max: addressBits[family] }),
        strategy: fc.constantFrom(...strategies),
      }),
    )
    fc.assert(
      fc.property(plan, ({ prefixes, length, strategy }) => {
        const free = freeBlocks(prefixes, [])
        const family = free[0]?.family
        const cut = family && place(free, { family, length }, strategy)
        if (!cut) return
        const rest = withoutBlock(free, cut)
        expect(rest).toEqual(freeBlocks(prefixes, [cut]))
        expect([...rest].sort(compareCidrs)).toEqual(rest)
      }),
    )
  })
})
