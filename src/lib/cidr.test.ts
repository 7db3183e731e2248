import { containsCidr as oracleContains, overlapCidr, parseCidr as oracle } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressArb, cidrArb, crowdedCidrsArb, familyArb } from '../testing/addressArbitraries'
import { cidrOf } from '../testing/cidrOf'
import {
  cidrContaining,
  cidrSize,
  compareCidrs,
  containsAddress,
  containsCidr,
  firstAddress,
  formatCidr,
  lastAddress,
  nthAddress,
  overlaps,
  parseCidr,
  sameCidr,
  type Cidr,
} from './cidr'
import { addressBits, formatAddress } from './ip'

const anyCidr = familyArb.chain((family) => cidrArb(family))
const neighbours = familyArb
  .chain((family) => crowdedCidrsArb(family))
  .filter((cidrs) => cidrs.length >= 2)
  .map(([a, b]) => [a, b] as [Cidr, Cidr])

describe('parseCidr', () => {
  it.each(['0.0.0.0/0', '10.0.0.0/8', '10.1.2.3/32', '::/0', 'fd00:1::/64', '::1/128'])(
    'reads %s',
    (text) => {
      expect(formatCidr(cidrOf(text))).toBe(text)
    },
  )

  it.each([
    '',
    '   ',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8.0',
    '10.0.0.0/1e1',
    '10.0.0.0/8/8',
    ' 10.0.0.0/8',
    '10.0.0.0 /8',
    '010.0.0.0/8',
    '10.0/16',
    '::/129',
    'fe80::%1/64',
    '/8',
    'hub',
    '1'.repeat(100_000),
    '/'.repeat(100_000),
    `${'10.'.repeat(100_000)}/8`,
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toMatchObject({ ok: false, error: { code: 'CIDR_SYNTAX' } })
  })

  it.each([
    ['10.0.0.1/8', '10.0.0.0/8'],
    ['10.0.5.0/22', '10.0.4.0/22'],
    ['fd00::1/64', 'fd00::/64'],
    ['255.255.255.255/0', '0.0.0.0/0'],
  ])('proposes the canonical form of %s', (text, suggestion) => {
    expect(parseCidr(text)).toMatchObject({ ok: false, error: { code: 'CIDR_HOST_BITS', suggestion } })
  })

  it('finds the same block as an independent parser', () => {
    fc.assert(
      fc.property(anyCidr, (block) => {
        const text = formatCidr(block)
        const theirs = oracle(text)
        expect(cidrOf(text)).toEqual(block)
        expect([theirs.start, theirs.end]).toEqual([firstAddress(block).value, lastAddress(block).value])
      }),
    )
  })

  it('suggests what an independent parser makes of host bits', () => {
    const loose = familyArb.chain((family) =>
      fc.tuple(addressArb(family), fc.integer({ min: 0, max: addressBits[family] })),
    )
    fc.assert(
      fc.property(loose, ([address, length]) => {
        const text = `${formatAddress(address)}/${length}`
        const ours = parseCidr(text)
        const block = ours.ok
          ? ours.value
          : ours.error.code === 'CIDR_HOST_BITS' && cidrOf(ours.error.suggestion)
        expect(block).toMatchObject({ base: oracle(text).start, length })
      }),
    )
  })
})

describe('relations', () => {
  it('agree with an independent implementation', () => {
    fc.assert(
      fc.property(neighbours, ([a, b]) => {
        expect(overlaps(a, b)).toBe(overlapCidr(formatCidr(a), formatCidr(b)))
        expect(containsCidr(a, b)).toBe(oracleContains(formatCidr(a), formatCidr(b)))
      }),
      { numRuns: 500 },
    )
  })

  it('never cross families', () => {
    expect(overlaps(cidrOf('0.0.0.0/0'), cidrOf('::/0'))).toBe(false)
    expect(containsCidr(cidrOf('::/0'), cidrOf('10.0.0.0/8'))).toBe(false)
    expect(sameCidr(cidrOf('0.0.0.0/0'), cidrOf('::/0'))).toBe(false)
  })

  it('hold for the ends of a block and not beside them', () => {
    fc.assert(
      fc.property(anyCidr, (block) => {
        const { family } = block
        expect(containsAddress(block, firstAddress(block))).toBe(true)
        expect(containsAddress(block, lastAddress(block))).toBe(true)
        const after = lastAddress(block).value + 1n
        const inFamily = after < 1n << BigInt(addressBits[family])
        if (inFamily) expect(containsAddress(block, { family, value: after })).toBe(false)
        if (block.base > 0n) expect(containsAddress(block, { family, value: block.base - 1n })).toBe(false)
      }),
    )
  })
})

describe('a block', () => {
  it('counts its addresses and finds the nth', () => {
    const block = cidrOf('10.0.0.0/29')
    expect(cidrSize(block)).toBe(8n)
    expect(nthAddress(block, 4)).toEqual({ family: 4, value: block.base + 4n })
    expect(nthAddress(block, 8)).toBeUndefined()
    expect(nthAddress(block, -1)).toBeUndefined()
    expect(cidrSize(cidrOf('::/0'))).toBe(1n << 128n)
  })

  it('is found from any of its addresses', () => {
    fc.assert(
      fc.property(anyCidr, (block) => {
        expect(cidrContaining(lastAddress(block), block.length)).toEqual(block)
      }),
    )
  })
})

describe('compareCidrs', () => {
  it('sorts by family, address, then larger first', () => {
    const texts = ['fd00::/8', '10.0.1.0/24', '10.0.0.0/24', '9.0.0.0/8', '10.0.0.0/8']
    expect(texts.map(cidrOf).sort(compareCidrs).map(formatCidr)).toEqual([
      '9.0.0.0/8',
      '10.0.0.0/8',
      '10.0.0.0/24',
      '10.0.1.0/24',
      'fd00::/8',
    ])
  })
})
