import { expect, it } from 'vitest'
import { patterns } from '../../patterns/list'
import { patternGroups } from './patternGroups'

const ids = (search: string, isolation: 'any' | 'exfiltration' = 'any') =>
  patternGroups(patterns, { search, isolation }).flatMap((group) => group.patterns.map(({ id }) => id))

it('shows every pattern once, whatever its group', () => {
  expect(ids('').toSorted()).toEqual(patterns.map(({ id }) => id).toSorted())
})
it('gives every group a title of its own', () => {
  for (const { id, title } of patternGroups(patterns, { search: '', isolation: 'any' }))
    expect(title).not.toBe(id)
})
it('finds by words and by intent', () => {
  expect(ids('exfil')).toContain('custom-exfil-prevention')
  expect(ids('', 'exfiltration')).not.toContain('custom-nsg-nat')
})
