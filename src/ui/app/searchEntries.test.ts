import { expect, it } from 'vitest'
import { matchEntries, type SearchEntry } from './searchEntries'

const entry = (group: SearchEntry['group'], title: string, text = title): SearchEntry => ({
  id: title,
  group,
  title,
  detail: '',
  text,
  run: () => undefined,
})
const entries = [
  entry('Elements', 'pep-kv', 'pep-kv Private endpoint'),
  entry('Elements', 'kv-ml', 'kv-ml Key vault'),
  entry('Commands', 'Undo'),
  entry('Add', 'Add Key vault', 'add key vault kv'),
]
const titles = (search: string) => matchEntries(entries, search).map(({ title }) => title)

it('shows the commands before anything is typed', () => expect(titles('')).toEqual(['Undo']))
it('puts titles that begin with the search first', () =>
  expect(titles('kv')).toEqual(['kv-ml', 'pep-kv', 'Add Key vault']))
it('wants all words', () => expect(titles('key add')).toEqual(['Add Key vault']))
it('shows a handful of a group', () => {
  const many = Array.from({ length: 40 }, (_, index) => entry('Elements', `snet-${index}`))
  expect(matchEntries(many, 'snet')).toHaveLength(8)
})
it('finds a rule by the words of its title and by its id', () => {
  const rule = entry(
    'Rules',
    'Reachable from the internet',
    'Reachable from the internet paas/public-access-open rule',
  )
  const found = (search: string) => matchEntries([...entries, rule], search)
  expect(found('reachable')).toEqual([rule])
  expect(found('paas/public')).toEqual([rule])
})
