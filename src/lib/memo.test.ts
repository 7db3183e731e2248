import { describe, expect, it, vi } from 'vitest'
import { memoLast, memoWeak } from './memo'

describe('memoLast', () => {
  it('computes again only when an argument is another one', () => {
    const compute = vi.fn((a: object, n: number) => ({ a, n }))
    const memo = memoLast(compute)
    const one = {}
    const first = memo(one, 1)
    expect(memo(one, 1)).toBe(first)
    expect(memo(one, 2)).not.toBe(first)
    expect(memo({}, 2)).not.toBe(first)
    expect(memo(one, 1)).toEqual(first)
    expect(compute).toHaveBeenCalledTimes(4)
  })

  it('remembers undefined too', () => {
    const compute = vi.fn(() => undefined)
    const memo = memoLast(compute)
    memo()
    memo()
    expect(compute).toHaveBeenCalledTimes(1)
  })

  it('forgets nothing and keeps nothing when the computation throws', () => {
    let fails = true
    const memo = memoLast((n: number) => {
      if (fails) throw new Error('not now')
      return n
    })
    expect(() => memo(1)).toThrow('not now')
    fails = false
    expect(memo(1)).toBe(1)
  })
})

describe('memoWeak', () => {
  it('computes once for each object', () => {
    const compute = vi.fn((key: { readonly n: number }) => (key.n > 1 ? key.n : undefined))
    const memo = memoWeak(compute)
    const one = { n: 1 }
    const two = { n: 2 }
    expect([memo(one), memo(two), memo(one), memo(two)]).toEqual([undefined, 2, undefined, 2])
    expect(compute).toHaveBeenCalledTimes(2)
  })
})
