import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinList, middleEllipsis, plural } from './text'

describe('plural', () => {
  it.each([
    [0, '0 subnets'],
    [1, '1 subnet'],
    [2, '2 subnets'],
  ])('of %i is %s', (count, expected) => {
    expect(plural(count, 'subnet')).toBe(expected)
  })

  it('takes irregular words', () => {
    expect(plural(3, 'registry', 'registries')).toBe('3 registries')
  })
})

describe('joinList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j is %s', (items, expected) => {
    expect(joinList(items)).toBe(expected)
  })

  it('ends with another word', () => {
    expect(joinList(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })
})

describe('middleEllipsis', () => {
  it.each([
    ['vnet-hub-westeurope', 9, 'vnet…rope'],
    ['vnet-hub-westeurope', 10, 'vnet-…rope'],
    ['short', 5, 'short'],
    ['short', 2, 's…'],
    ['short', 1, '…'],
    ['short', 0, '…'],
    ['😀😀😀😀', 3, '😀…😀'],
    ['😀😀😀', 3, '😀😀😀'],
  ])('of %s to %i is %s', (text, limit, expected) => {
    expect(middleEllipsis(text, limit)).toBe(expected)
  })

  it('never passes the limit and keeps both ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 20 }), (text, limit) => {
        const short = Array.from(middleEllipsis(text, limit))
        expect(short.length).toBe(Math.min(limit, Array.from(text).length))
        expect([short[0], short.at(-1)]).toEqual([Array.from(text)[0], Array.from(text).at(-1)])
      }),
    )
  })
})
