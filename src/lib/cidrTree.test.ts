import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cidrArb, familyArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import { containsCidr, formatCidr, overlaps, type Cidr } from './cidr'
import { commonSupernet, joinCidrs, nthSubnet, siblingOf, splitCidr, supernetOf } from './cidrTree'
import { addressBits } from './ip'

const text = (block: Cidr | undefined): string | undefined => block && formatCidr(block)

const divisible = familyArb.chain((family) => cidrArb(family, 0, addressBits[family] - 8))

describe('splitCidr', () => {
  it('halves by default', () => {
    expect(splitCidr(cidrOf('10.0.0.0/24')).map(formatCidr)).toEqual(['10.0.0.0/25', '10.0.0.128/25'])
    expect(splitCidr(cidrOf('10.0.0.0/32'))).toEqual([])
  })

  it('gives disjoint parts in order that the prefix contains, each the nth subnet', () => {
    fc.assert(
      fc.property(divisible, fc.integer({ min: 0, max: 8 }), (block, depth) => {
        const parts = splitCidr(block, block.length + depth)
        expect(parts).toHaveLength(2 ** depth)
        parts.forEach((part, i) => {
          expect(containsCidr(block, part)).toBe(true)
          expect(nthSubnet(block, block.length + depth, i)).toEqual(part)
          const next = parts[i + 1]
          if (next) expect(overlaps(part, next) || next.base < part.base).toBe(false)
        })
      }),
    )
  })

  it('refuses absurd numbers of parts', () => {
    expect(() => splitCidr(cidrOf('::/0'), 64)).toThrow(RangeError)
  })
})

describe('nthSubnet', () => {
  it.each<[string, number, number, string | undefined]>([
    ['10.0.0.0/16', 24, 0, '10.0.0.0/24'],
    ['10.0.0.0/16', 24, 255, '10.0.255.0/24'],
    ['10.0.0.0/16', 24, 256, undefined],
    ['10.0.0.0/16', 24, -1, undefined],
    ['10.0.0.0/16', 8, 0, undefined],
    ['10.0.0.0/16', 33, 0, undefined],
    ['fd00::/48', 64, 10, 'fd00:0:0:a::/64'],
  ])('of %s, /%i number %i is %s', (block, length, index, expected) => {
    expect(text(nthSubnet(cidrOf(block), length, index))).toBe(expected)
  })
})

describe('siblings', () => {
  it('join to the prefix they were split from', () => {
    fc.assert(
      fc.property(divisible, (block) => {
        const [low, high] = splitCidr(block)
        if (!low || !high) throw new Error('A block of this size has halves')
        expect(siblingOf(low)).toEqual(high)
        expect(siblingOf(high)).toEqual(low)
        expect(joinCidrs(low, high)).toEqual(block)
        expect(joinCidrs(high, low)).toEqual(block)
      }),
    )
  })

  it.each([
    ['10.0.0.0/24', '10.0.0.0/24'],
    ['10.0.1.0/24', '10.0.2.0/24'],
    ['10.0.0.0/24', '10.0.1.0/25'],
    ['0.0.0.0/1', '8000::/1'],
  ])('%s and %s do not join', (a, b) => {
    expect(joinCidrs(cidrOf(a), cidrOf(b))).toBeUndefined()
  })

  it('do not exist for a whole address space', () => {
    expect(siblingOf(cidrOf('0.0.0.0/0'))).toBeUndefined()
    expect(supernetOf(cidrOf('0.0.0.0/0'))).toBeUndefined()
  })
})

describe('supernets', () => {
  it('have the asked length', () => {
    expect(text(supernetOf(cidrOf('10.1.2.0/24')))).toBe('10.1.2.0/23')
    expect(text(supernetOf(cidrOf('10.1.2.0/24'), 8))).toBe('10.0.0.0/8')
    expect(supernetOf(cidrOf('10.1.2.0/24'), 25)).toBeUndefined()
  })

  it.each<[string, string, string | undefined]>([
    ['10.0.0.0/24', '10.0.1.0/24', '10.0.0.0/23'],
    ['10.0.0.0/8', '10.0.1.0/24', '10.0.0.0/8'],
    ['10.0.0.0/24', '192.168.0.0/16', '0.0.0.0/0'],
    ['10.0.0.0/24', '10.0.0.0/24', '10.0.0.0/24'],
    ['10.0.0.0/24', 'fd00::/64', undefined],
  ])('the common one of %s and %s is %s', (a, b, expected) => {
    expect(text(commonSupernet(cidrOf(a), cidrOf(b)))).toBe(expected)
  })

  it('are the longest that contain both', () => {
    const pair = familyArb.chain((family) => fc.tuple(cidrArb(family), cidrArb(family)))
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const common = commonSupernet(a, b)
        if (!common) throw new Error('One family has a common supernet')
        expect(containsCidr(common, a) && containsCidr(common, b)).toBe(true)
        const halves = splitCidr(common)
        expect(halves.some((half) => containsCidr(half, a) && containsCidr(half, b))).toBe(false)
      }),
    )
  })
})
