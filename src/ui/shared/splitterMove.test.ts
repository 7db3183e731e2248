import { describe, expect, it } from 'vitest'

import { clampSize, sizeAfterKey } from './splitterMove'

const range = { min: 200, max: 400 }

describe('sizeAfterKey', () => {
  it.each([
    ['ArrowLeft', false, 300, 316],
    ['ArrowLeft', true, 300, 364],
    ['ArrowLeft', true, 380, 400],
    ['ArrowRight', false, 300, 284],
    ['ArrowRight', true, 210, 200],
    ['Home', false, 300, 200],
    ['End', false, 300, 400],
    ['ArrowUp', false, 300, undefined],
    ['a', false, 300, undefined],
  ])('%s with shift %s takes %i to %s', (key, shiftKey, size, expected) => {
    expect(sizeAfterKey({ key, shiftKey }, size, range, 'ArrowLeft')).toBe(expected)
  })

  it('turns the arrows round for a panel on the other side', () => {
    expect(sizeAfterKey({ key: 'ArrowLeft', shiftKey: false }, 300, range, 'ArrowRight')).toBe(284)
  })
})

it('gives the minimum where the window leaves less room than that', () => {
  expect(clampSize(500, { min: 200, max: 120 })).toBe(200)
})
