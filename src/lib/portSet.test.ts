import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  covers,
  empty,
  equal,
  everything,
  formatPorts,
  fromPorts,
  has,
  highestPort,
  intersect,
  isEmpty,
  overlaps,
  parsePorts,
  subtract,
  union,
  type PortSet,
} from './portSet'

function ports(text: string): PortSet {
  const parsed = parsePorts(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

describe('parsePorts', () => {
  it.each([
    ['443', '443'],
    ['0', '0'],
    ['65535', '65535'],
    ['8787,18881', '8787,18881'],
    ['18881, 8787', '8787,18881'],
    ['10-20', '10-20'],
    [' 10 - 20 ', '10-20'],
    ['10-15,16-20,12', '10-20'],
    ['7-7', '7'],
    ['*', '*'],
    ['0-65535', '*'],
    ['443,*', '*'],
  ])('reads %j as %s', (text, canonical) => {
    expect(formatPorts(ports(text))).toBe(canonical)
  })

  it.each([
    ['', 'PORT_SYNTAX'],
    [',', 'PORT_SYNTAX'],
    ['443,', 'PORT_SYNTAX'],
    ['https', 'PORT_SYNTAX'],
    ['0443', 'PORT_SYNTAX'],
    ['-1', 'PORT_SYNTAX'],
    ['1-', 'PORT_SYNTAX'],
    ['1-2-3', 'PORT_SYNTAX'],
    ['4.5', 'PORT_SYNTAX'],
    ['1e3', 'PORT_SYNTAX'],
    ['*-5', 'PORT_SYNTAX'],
    ['65536', 'PORT_OUT_OF_RANGE'],
    ['1-70000', 'PORT_OUT_OF_RANGE'],
    ['20-10', 'PORT_RANGE_ORDER'],
    ['-'.repeat(100_000), 'PORT_SYNTAX'],
    ['9'.repeat(19_000), 'PORT_SYNTAX'],
  ])('refuses %j', (text, code) => {
    expect(parsePorts(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('reads what formatPorts writes', () => {
    const anyPorts = fc.array(fc.integer({ min: 0, max: highestPort }), { minLength: 1 }).map(fromPorts)
    fc.assert(
      fc.property(anyPorts, (set) => {
        expect(ports(formatPorts(set))).toEqual(set)
      }),
    )
  })
})

describe('sets of ports', () => {
  it('are combined', () => {
    expect(union(ports('80'), ports('81,443'))).toEqual(ports('80-81,443'))
    expect(intersect(ports('1-100'), ports('50-200'))).toEqual(ports('50-100'))
    expect(subtract(everything, ports('443'))).toEqual(ports('0-442,444-65535'))
    expect(isEmpty(subtract(ports('443'), everything))).toBe(true)
  })

  it('are asked', () => {
    expect(has(ports('10-20'), 20)).toBe(true)
    expect(has(ports('10-20'), 21)).toBe(false)
    expect(covers(everything, ports('443'))).toBe(true)
    expect(covers(ports('443'), everything)).toBe(false)
    expect(overlaps(ports('1-10'), ports('10-20'))).toBe(true)
    expect(overlaps(ports('1-9'), empty)).toBe(false)
    expect(equal(ports('1-2'), ports('2,1'))).toBe(true)
  })

  it.each([[-1], [65_536], [4.5], [Number.NaN]])('hold no port %d', (port) => {
    expect(() => fromPorts([port])).toThrow(RangeError)
  })
})
