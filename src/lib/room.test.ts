import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasRoom, smallestAddition } from './room'

describe('hasRoom', () => {
  it.each<[readonly number[], readonly number[], boolean]>([
    [[24], [25, 25], true],
    [[24], [25, 25, 32], false],
    [[24], [25, 26, 27, 28, 29, 30, 31, 32, 32], true],
    [[25, 25], [24], false],
    [[0], [1, 1], true],
    [[], [], true],
    [[], [32], false],
    [[32], [], true],
  ])('free %j has room for %j: %s', (free, wanted, expected) => {
    expect(hasRoom(4, free, wanted)).toBe(expected)
  })

  it('counts whole address families exactly', () => {
    expect(hasRoom(6, [0], [1, 64, 128])).toBe(true)
    expect(hasRoom(6, [0], [1, 1, 128])).toBe(false)
  })

  it('agrees with the sum of sizes when all of one block is wanted', () => {
    // Inside one aligned block, aligned parts fit exactly when their sizes add up to no more than it.
    const lengths = fc.array(fc.integer({ min: 20, max: 28 }), { maxLength: 40 })
    fc.assert(
      fc.property(lengths, (wanted) => {
        const sum = wanted.reduce((total, length) => total + 2 ** (28 - length), 0)
        expect(hasRoom(4, [20], wanted)).toBe(sum <= 2 ** 8)
      }),
    )
  })
})

describe('smallestAddition', () => {
  it.each<[readonly number[], readonly number[], number | undefined]>([
    [[], [24, 24, 24], 22],
    [[24], [24, 24], 24],
    [[26], [25, 26], 25],
    [[], [26, 27], 25],
    [[], [1, 1], 0],
    [[], [0, 0], undefined],
  ])('to free %j for %j is %s', (free, wanted, expected) => {
    expect(smallestAddition(4, free, wanted)).toBe(expected)
  })
})
