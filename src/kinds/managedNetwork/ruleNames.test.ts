import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleNames } from './ruleNames'

describe('names of outbound rules', () => {
  it.each([
    [['pypi'], ['pypi']],
    [
      ['py pi', 'py/pi'],
      ['py-pi', 'py-pi-2'],
    ],
    [
      ['', 'a', '_x'],
      ['rule', 'rule-a', 'rule-x'],
    ],
    [
      ['PyPI', 'pypi'],
      ['PyPI', 'pypi-2'],
    ],
  ])('of %j are %j', (wishes, expected) => {
    expect(ruleNames(wishes)).toEqual(expected)
  })

  it('are legal and distinct whatever was drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (wishes) => {
        const names = ruleNames(wishes)
        return (
          names.length === wishes.length &&
          new Set(names.map((name) => name.toLowerCase())).size === names.length &&
          names.every((name) => /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/.test(name))
        )
      }),
    )
  })
})
