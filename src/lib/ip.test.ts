import { parseCidr as oracle } from 'cidr-tools'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressArb, familyArb } from '../testing/addressArbitraries'
import { compareAddresses, formatAddress, parseAddress, sameAddress, type AddressProblem } from './ip'

const anyAddress = familyArb.chain(addressArb)

/** The canonical notation of what was read, or the problem. */
function read(text: string): string {
  const address = parseAddress(text)
  return address.ok ? formatAddress(address.value) : address.error.problem
}

describe('parseAddress', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['168.63.129.16', '168.63.129.16'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['FD00:0:0:1::', 'fd00:0:0:1::'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
  ])('reads %s', (text, canonical) => {
    expect(read(text)).toBe(canonical)
  })

  it.each<[string, AddressProblem]>([
    ['', 'empty'],
    ['10.0.0', 'groupCount'],
    ['10.1', 'groupCount'],
    ['167772161', 'groupCount'],
    ['10.0.0.0.0', 'groupCount'],
    ['10..0.1', 'emptyGroup'],
    ['.10.0.1', 'emptyGroup'],
    ['010.0.0.1', 'leadingZero'],
    ['10.0.0.00', 'leadingZero'],
    ['10.0.0.256', 'outOfRange'],
    ['10.0.0.99999999999', 'outOfRange'],
    ['0x0a.0.0.1', 'notAnAddress'],
    ['10.0.0.-1', 'notAnAddress'],
    ['10.0.0.1 ', 'notAnAddress'],
    ['１0.0.0.1', 'notAnAddress'],
    ['10.0.0.1\n', 'notAnAddress'],
    ['fe80::1%eth0', 'zoneId'],
    ['::ffff:10.0.0.1', 'embeddedIpv4'],
    ['1:2:3:4:5:6:7', 'groupCount'],
    ['1:2:3:4:5:6:7:8:9', 'groupCount'],
    ['1:2:3:4:5:6:7:8::', 'groupCount'],
    ['1::2::3', 'groupCount'],
    [':::', 'emptyGroup'],
    [':1:2:3:4:5:6:7', 'emptyGroup'],
    ['1:2:3:4:5:6:7:', 'emptyGroup'],
    ['12345::', 'outOfRange'],
    ['g::', 'notAnAddress'],
    ['[::1]', 'notAnAddress'],
    ['1'.repeat(100_000), 'tooLong'],
    [':'.repeat(100_000), 'tooLong'],
  ])('refuses %j', (text, problem) => {
    expect(read(text)).toBe(problem)
  })
})

describe('formatAddress', () => {
  it.each([
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['0:0:0:0:0:ffff:0a00:0001', '::ffff:a00:1'],
  ])('follows RFC 5952: %s is %s', (text, canonical) => {
    expect(read(text)).toBe(canonical)
  })

  it('is read back to the same address', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual({ ok: true, value: address })
      }),
    )
  })

  it('is read alike by an independent parser', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const theirs = oracle(formatAddress(address))
        expect([theirs.version, theirs.start]).toEqual([address.family, address.value])
      }),
    )
  })
})

describe('against an independent parser', () => {
  // Fragments of addresses in random order give texts near the border between right and wrong.
  const fragment = fc.constantFrom('0', '1', '10', '255', '256', '.', ':', '::', 'f', 'ffff', 'db8')
  const nearAddress = fc.array(fragment, { minLength: 1, maxLength: 16 }).map((parts) => parts.join(''))

  it('agrees on every text it accepts itself', () => {
    fc.assert(
      fc.property(nearAddress, (text) => {
        const ours = parseAddress(text)
        if (ours.ok) expect(oracle(text).start).toBe(ours.value.value)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('ordering', () => {
  it('is by family, then numeric, and zero for equal ones only', () => {
    fc.assert(
      fc.property(anyAddress, anyAddress, (a, b) => {
        const order = compareAddresses(a, b)
        expect(Math.sign(compareAddresses(b, a))).toBe(-Math.sign(order) + 0)
        expect(order === 0).toBe(sameAddress(a, b))
        if (a.family < b.family) expect(order).toBeLessThan(0)
      }),
    )
  })
})
