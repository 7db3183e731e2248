import { describe, expect, it } from 'vitest'
import type { Finding } from '../../model/finding'
import type { PatternMatch } from '../../model/pattern'
import { clauseState, inChecklistOrder, remedies } from './clauseState'

const clause = (
  id: string,
  held: boolean | null,
  type: 'required' | 'forbidden' = 'required',
): PatternMatch['clauses'][number] => ({
  id,
  type,
  held,
  statement: id,
  elements: [],
  rules: ['dns/zone-missing'],
  source: { doc: 'd', date: '2026-01-01' },
})

const finding = (element: string, part: Partial<Finding> = {}): Finding => ({
  key: element,
  rule: 'dns/zone-missing',
  title: '',
  severity: 'error',
  state: 'open',
  certainty: 'proved',
  assumes: [],
  message: '',
  why: '',
  how: '',
  element,
  elementName: element,
  related: [],
  source: { doc: 'd', date: '2026-01-01' },
  fixes: [{ title: 'Add it', type: 'safe', commands: [] }],
  patterns: [],
  ...part,
})

it.each([
  [true, 'required', 'held'],
  [false, 'required', 'missing'],
  [false, 'forbidden', 'broken'],
  [null, 'forbidden', 'unknown'],
] as const)('held %s and %s is %s', (held, type, state) => expect(clauseState({ held, type })).toBe(state))

it('puts what is missing before what is unknown before what holds, each in the order of the pattern', () => {
  const clauses = [clause('a', true), clause('b', null), clause('c', false), clause('d', false, 'forbidden')]
  expect(inChecklistOrder(clauses).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a'])
})

describe('remedies', () => {
  it('takes findings on the elements of the clause', () => {
    const found = remedies({ rules: ['dns/zone-missing'], elements: ['n2'] }, [finding('n1'), finding('n2')])
    expect(found.map(({ element }) => element)).toEqual(['n2'])
  })
  it('takes those of its rules where none is on its elements', () => {
    expect(remedies(clause('a', false), [finding('n1'), finding('n2')])).toHaveLength(2)
  })
  it('leaves out other rules, accepted findings and those without a fix', () => {
    const others = [
      finding('n1', { rule: 'nsg/missing' }),
      finding('n2', { state: 'accepted' }),
      finding('n3', { fixes: [] }),
    ]
    expect(remedies(clause('a', false), others)).toEqual([])
  })
})
