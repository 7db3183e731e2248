import { excludeCidr } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdedCidrsArb, familyArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import { compareCidrs, containsCidr, formatCidr, overlaps } from './cidr'
import { siblingOf } from './cidrTree'
import { fragmentation, freeBlocks, outermost } from './freeSpace'

function free(prefixes: readonly string[], taken: readonly string[]): readonly string[] {
  return freeBlocks(prefixes.map(cidrOf), taken.map(cidrOf)).map(formatCidr)
}

const plan = familyArb.chain((family) => fc.tuple(crowdedCidrsArb(family, 3), crowdedCidrsArb(family)))

describe('freeBlocks', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['all of an empty space', ['10.0.0.0/16'], [], ['10.0.0.0/16']],
    ['nothing of a full one', ['10.0.0.0/24'], ['10.0.0.0/24'], []],
    ['what siblings leave', ['10.0.0.0/24'], ['10.0.0.64/26'], ['10.0.0.0/26', '10.0.0.128/25']],
    ['adjoining prefixes apart', ['10.0.0.0/24', '10.0.1.0/24'], [], ['10.0.0.0/24', '10.0.1.0/24']],
    ['a prefix given twice once', ['10.0.0.0/24', '10.0.0.0/25'], [], ['10.0.0.0/24']],
    ['what a larger one leaves', ['10.0.0.0/24', '10.1.0.0/24'], ['10.0.0.0/16'], ['10.1.0.0/24']],
    ['both families', ['fd00::/63', '10.0.0.0/29'], ['fd00::/64'], ['10.0.0.0/29', 'fd00:0:0:1::/64']],
  ])('gives %s', (_name, prefixes, taken, expected) => {
    expect(free(prefixes, taken)).toEqual(expected)
  })

  it('gives disjoint, ascending, maximal blocks that with the taken ones make up the space', () => {
    fc.assert(
      fc.property(plan, ([prefixes, taken]) => {
        const blocks = freeBlocks(prefixes, taken)
        expect([...blocks].sort(compareCidrs)).toEqual(blocks)
        for (const block of blocks) {
          const owner = prefixes.find((prefix) => containsCidr(prefix, block))
          expect(owner).toBeDefined()
          expect(taken.some((other) => overlaps(other, block))).toBe(false)
          const sibling = siblingOf(block)
          const whole = sibling && blocks.some((other) => formatCidr(other) === formatCidr(sibling))
          // Two free halves stay apart only where no prefix holds both.
          if (whole) expect(outermost(prefixes).map(formatCidr)).toContain(formatCidr(block))
        }
        // Per prefix, since the oracle merges across prefixes.
        const theirs = outermost(prefixes).flatMap((prefix) =>
          excludeCidr(formatCidr(prefix), taken.map(formatCidr)).map(cidrOf),
        )
        expect(blocks.map(formatCidr)).toEqual(theirs.sort(compareCidrs).map(formatCidr))
      }),
      { numRuns: 300 },
    )
  })
})

describe('fragmentation', () => {
  it.each<[readonly string[], number]>([
    [[], 0],
    [['10.0.0.0/24'], 0],
    [['10.0.0.0/25', '10.0.1.0/25'], 0.5],
    [['10.0.0.0/26', '10.0.1.0/26', '10.0.2.0/26', '10.0.3.0/26'], 0.75],
  ])('of %j is %d', (blocks, expected) => {
    expect(fragmentation(blocks.map(cidrOf))).toBeCloseTo(expected)
  })
})
