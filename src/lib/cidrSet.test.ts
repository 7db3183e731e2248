import { excludeCidr, mergeCidr } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressArb, crowdedCidrsArb, familyArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import { compareCidrs, containsAddress, firstAddress, formatCidr, type Cidr } from './cidr'
import {
  covers,
  empty,
  equal,
  everything,
  fromAddress,
  fromCidrs,
  has,
  intersect,
  isEmpty,
  lowest,
  overlaps,
  size,
  subtract,
  toCidrs,
  union,
} from './cidrSet'

const mixed = fc.tuple(crowdedCidrsArb(4), crowdedCidrsArb(6)).map(([v4, v6]) => [...v4, ...v6])
const two = fc.tuple(mixed, mixed)

function texts(cidrs: readonly Cidr[]): string[] {
  return cidrs.map(formatCidr)
}

/** The oracle's answer in our order. */
function ordered(cidrs: readonly string[]): readonly string[] {
  return texts(cidrs.map(cidrOf).sort(compareCidrs))
}

describe('sets of prefixes', () => {
  it('merge like an independent implementation', () => {
    fc.assert(
      fc.property(mixed, (cidrs) => {
        expect(texts(toCidrs(fromCidrs(cidrs)))).toEqual(ordered(mergeCidr(texts(cidrs))))
      }),
      { numRuns: 500 },
    )
  })

  it('subtract like an independent implementation', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const ours = toCidrs(subtract(fromCidrs(a), fromCidrs(b)))
        expect(texts(ours)).toEqual(ordered(excludeCidr(texts(a), texts(b))))
      }),
      { numRuns: 500 },
    )
  })

  it('obey the laws of sets', () => {
    fc.assert(
      fc.property(two, ([x, y]) => {
        const a = fromCidrs(x)
        const b = fromCidrs(y)
        const shared = intersect(a, b)
        expect(union(a, b)).toEqual(fromCidrs([...x, ...y]))
        expect(union(subtract(a, b), shared)).toEqual(a)
        expect(subtract(everything, union(a, b))).toEqual(
          intersect(subtract(everything, a), subtract(everything, b)),
        )
        expect(overlaps(a, b)).toBe(!isEmpty(shared))
        expect(covers(a, b)).toBe(equal(shared, b))
        expect(size(union(a, b), 4)).toBe(size(a, 4) + size(b, 4) - size(shared, 4))
      }),
    )
  })

  it('hold exactly the addresses of their prefixes', () => {
    fc.assert(
      fc.property(mixed, familyArb.chain(addressArb), (cidrs, anywhere) => {
        const set = fromCidrs(cidrs)
        for (const address of [anywhere, ...cidrs.map(firstAddress)]) {
          expect(has(set, address)).toBe(cidrs.some((cidr) => containsAddress(cidr, address)))
        }
      }),
    )
  })

  it('give their lowest address as an example', () => {
    expect(lowest(empty)).toBeUndefined()
    expect(lowest(fromCidrs([cidrOf('fd00::/64')]))).toEqual(firstAddress(cidrOf('fd00::/64')))
    const set = fromCidrs(['fd00::/64', '10.0.1.0/24', '10.0.0.0/25'].map(cidrOf))
    expect(lowest(set)).toEqual(firstAddress(cidrOf('10.0.0.0/25')))
  })

  it('are made of one address too', () => {
    const address = firstAddress(cidrOf('10.0.0.4/32'))
    expect(texts(toCidrs(fromAddress(address)))).toEqual(['10.0.0.4/32'])
  })
})
