import { expect, it } from 'vitest'
import { catalog } from '../../registry'
import { groupedKinds } from './groups'

const labels = (search: string) =>
  groupedKinds(catalog, search).flatMap(({ kinds }) => kinds.map(({ label }) => label))

it('shows every kind when nothing is searched', () => {
  expect(labels('')).toHaveLength(catalog.kinds.size)
})

it.each([
  ['key vault', 'Key vault'],
  ['KEYVAULT', 'Key vault'],
  ['nsg', 'Network security group'],
  ['  firewall  ', 'Azure Firewall'],
])('finds by words of label, summary, abbreviation and type: %s', (search, label) => {
  expect(labels(search)).toContain(label)
})

it('leaves out groups without a hit', () => {
  expect(groupedKinds(catalog, 'no such thing')).toEqual([])
})
