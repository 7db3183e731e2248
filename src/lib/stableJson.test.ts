import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableStringify } from './stableJson'

describe('stableStringify', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
    [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [{ n10: 1, n9: 2, 10: 3, 9: 4 }, '{"9":4,"10":3,"n10":1,"n9":2}'],
    ['text', '"text"'],
    [undefined, 'null'],
    [JSON.parse('{"b":1,"__proto__":{"z":1,"y":2}}'), '{"__proto__":{"y":2,"z":1},"b":1}'],
  ])('of %j is %s', (value, expected) => {
    expect(stableStringify(value)).toBe(expected)
  })

  it('indents on demand', () => {
    expect(stableStringify({ b: 1, a: [] }, 2)).toBe('{\n  "a": [],\n  "b": 1\n}')
  })

  it('keeps the data and does not depend on the order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = stableStringify(value)
        expect(stableStringify(reversed(value))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('throws on what is no data', () => {
    const cycle: { self?: unknown } = {}
    cycle.self = cycle
    expect(() => stableStringify(cycle)).toThrow()
    expect(() => stableStringify({ n: 1n })).toThrow()
  })
})
