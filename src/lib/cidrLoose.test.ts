import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cidrArb, familyArb } from '../testing/addressArbitraries'
import { firstAddress, formatCidr, lastAddress } from './cidr'
import { canonicalCidr, parseCidrLoose } from './cidrLoose'
import { formatAddress } from './ip'

/** The prefixes read, or the error code. */
function read(text: string): readonly string[] | string {
  const loose = parseCidrLoose(text)
  return loose.ok ? loose.value.cidrs.map(formatCidr) : loose.error.code
}

describe('parseCidrLoose', () => {
  it.each([
    ['10.0.0.0/16', ['10.0.0.0/16']],
    ['  10.0.0.0 / 16\t', ['10.0.0.0/16']],
    ['10.0.0.7/16', ['10.0.0.0/16']],
    ['10.0.0.0/255.255.0.0', ['10.0.0.0/16']],
    ['10.0.0.0/255.255.255.255', ['10.0.0.0/32']],
    ['10.0.0.0/0.0.0.0', ['0.0.0.0/0']],
    ['10.0.0.4', ['10.0.0.4/32']],
    ['fd00::1', ['fd00::1/128']],
    ['10.0.0.0-10.0.0.255', ['10.0.0.0/24']],
    ['10.0.0.1 - 10.0.0.6', ['10.0.0.1/32', '10.0.0.2/31', '10.0.0.4/31', '10.0.0.6/32']],
    ['0.0.0.0-255.255.255.255', ['0.0.0.0/0']],
    ['::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', ['::/0']],
    ['fd00::-fd00::1', ['fd00::/127']],
  ])('reads %j', (text, cidrs) => {
    expect(read(text)).toEqual(cidrs)
  })

  it.each([
    '',
    '-',
    '/',
    '10.0.0.0/255.0.255.0',
    '10.0.0.0/0.0.255.255',
    '010.0.0.0/8',
    '10.0.0.9-10.0.0.1',
    '10.0.0.1-fd00::1',
    '10.0.0.1-10.0.0.2-10.0.0.3',
    '10.0.0.1-10.0.0.5/8',
    '10.0.0.0/16/16',
    '10.0.0.0/',
    'fd00::/255.255.0.0',
    'fd00::/ffff::',
    '-'.repeat(100_000),
    ' '.repeat(100_000),
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('CIDR_SYNTAX')
  })

  it('marks only canonical text as exact', () => {
    expect(parseCidrLoose('10.0.0.0/16')).toMatchObject({ ok: true, value: { exact: true } })
    for (const text of [' 10.0.0.0/16', '10.0.0.1/16', '10.0.0.0/255.255.0.0', 'FD00::/8', '10.0.0.4']) {
      expect(parseCidrLoose(text)).toMatchObject({ ok: true, value: { exact: false } })
    }
  })

  it('reads a block written as a range back to the block', () => {
    fc.assert(
      fc.property(
        familyArb.chain((family) => cidrArb(family)),
        (block) => {
          const range = `${formatAddress(firstAddress(block))}-${formatAddress(lastAddress(block))}`
          expect(canonicalCidr(range)).toBe(formatCidr(block))
        },
      ),
    )
  })
})

describe('canonicalCidr', () => {
  it('has an answer only for one prefix', () => {
    expect(canonicalCidr(' 10.0.0.9/24 ')).toBe('10.0.0.0/24')
    expect(canonicalCidr('10.0.0.1-10.0.0.6')).toBeUndefined()
    expect(canonicalCidr('hub')).toBeUndefined()
  })
})
