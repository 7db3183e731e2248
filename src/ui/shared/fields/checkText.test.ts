import { describe, expect, it } from 'vitest'
import { checkCidr, checkInteger, checkIp, checkPorts, readInteger, splitList } from './checkText'

describe('checkCidr', () => {
  it('tells the size and the ends of a prefix', () => {
    expect(checkCidr('10.0.0.0/24')).toEqual({ fact: '256 addresses, 10.0.0.0 – 10.0.0.255' })
  })
  it('tells what is usable of a subnet', () => {
    expect(checkCidr('10.0.0.0/24', 5).fact).toContain('251 usable')
    expect(checkCidr('10.0.0.0/30', 5).fact).toContain('0 usable')
  })
  it.each([
    ['10.0.0.7/24', '10.0.0.0/24'],
    [' 10.1.0.0/255.255.0.0', '10.1.0.0/16'],
    ['10.1.2.3', '10.1.2.3/32'],
  ])('offers what %s probably means', (text, suggestion) => {
    const check = checkCidr(text)
    expect(check.suggestion).toBe(suggestion)
    expect(check.problem).toBeTruthy()
  })
  it('says what is wrong where nothing can be meant', () => {
    expect(checkCidr('10.0.0/33').suggestion).toBeUndefined()
    expect(checkCidr('10.0.0/33').problem).toBeTruthy()
  })
  it('is silent about nothing', () => expect(checkCidr('')).toEqual({}))
  it('counts IPv6 by powers', () => expect(checkCidr('fd00::/64').fact).toContain('2^64 addresses'))
})

it.each([
  ['10.0.0.4', true],
  ['10.0.0.256', false],
  ['010.0.0.1', false],
])('checkIp(%s)', (text, right) => {
  expect(checkIp(text).problem === undefined).toBe(right)
})

it.each([
  ['443', true],
  ['8787,18881', true],
  ['70000', false],
  ['20-10', false],
])('checkPorts(%s)', (text, right) => {
  expect(checkPorts(text).problem === undefined).toBe(right)
})

it.each([
  ['7', 7],
  [' 90 ', 90],
  ['6', undefined],
  ['91', undefined],
  ['7.5', undefined],
  ['', undefined],
])('readInteger(%j) within 7 and 90', (text, value) => {
  expect(readInteger(text, 7, 90)).toBe(value)
  expect(checkInteger(text, 7, 90).problem === undefined).toBe(value !== undefined)
})

it('splits what is pasted', () => {
  expect(splitList('a, b;c\nd\td, ,')).toEqual(['a', 'b', 'c', 'd'])
})
