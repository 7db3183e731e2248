import { expect, it } from 'vitest'
import { defineRule, type Rule } from '../../model/rule'
import { groupedRules } from './ruleSearch'

const rule = (id: Rule['id'], part: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    title: `Title of ${id}`,
    severity: 'error',
    profile: 'correctness',
    why: 'Because.',
    source: { doc: 'd', date: '2026-01-01' },
    *check() {},
    examples: { bad: [], good: [] },
    ...part,
  })

const rules = [
  rule('dns/zone-missing', { requirements: ['DNS-001'] }),
  rule('nsg/missing'),
  rule('dns/server-missing', { why: 'Names go to Azure.' }),
]

const ids = (search: string) =>
  groupedRules(rules, search).map(({ area, rules: of }) => [area, of.map(({ id }) => id)])

it('keeps rules of an area together', () => {
  expect(ids('')).toEqual([
    ['dns', ['dns/zone-missing', 'dns/server-missing']],
    ['nsg', ['nsg/missing']],
  ])
})

it.each([
  ['MISSING names', 'dns/server-missing'],
  ['dns-001', 'dns/zone-missing'],
])('finds by %s', (search, id) => expect(ids(search)).toEqual([['dns', [id]]]))

it('finds nothing', () => expect(ids('elsewhere')).toEqual([]))
