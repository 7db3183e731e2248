import { describe, expect, it } from 'vitest'
import { catalog } from '../../registry'
import { nameHint, nameProblem } from './nameCheck'

const kind = (id: string) => catalog.kinds.get(id)!

describe('names', () => {
  it('hints at abbreviation, length and scope', () => {
    expect(nameHint(kind('keyVault'))).toBe('kv- · 3–24 characters, globally unique')
    expect(nameHint(kind('storageAccount'))).toBe('st · 3–24 characters, globally unique')
    expect(nameHint(kind('internet'))).toBe('')
  })

  it.each([
    ['keyVault', 'kv-ml-prod', true],
    ['keyVault', 'kv', false],
    ['keyVault', 'kv_ml', false],
    ['keyVault', '1kv-ml', false],
    ['storageAccount', 'stml', true],
    ['storageAccount', 'st-ml', false],
    ['internet', 'Any name 🙂', true],
  ])('%s called %s', (id, name, isRight) => {
    expect(nameProblem(name, kind(id)) === undefined).toBe(isRight)
  })

  it('can judge the names of every kind', () => {
    for (const each of catalog.kinds.values()) expect(() => nameProblem('a-b_c.d 1', each)).not.toThrow()
  })
})
