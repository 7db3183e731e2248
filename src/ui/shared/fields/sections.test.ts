import { expect, it } from 'vitest'
import { flag, text } from '../../../model/fields'
import { shownSections } from './sections'

const fields = {
  a: text('A', '', { section: 'One' }),
  b: text('B'),
  c: text('C', '', { section: 'One', when: { field: 'd', is: [true] } }),
  d: flag('D', false),
}
const names = (values: Parameters<typeof shownSections>[1]) =>
  shownSections(fields, values).map(({ title, fields: list }) => [title, list.map(([name]) => name)])

it('puts fields without section first and hides those whose condition does not hold', () => {
  expect(names({ d: false })).toEqual([
    [undefined, ['b', 'd']],
    ['One', ['a']],
  ])
  expect(names({ d: true })).toEqual([
    [undefined, ['b', 'd']],
    ['One', ['a', 'c']],
  ])
})
