import { expect, it } from 'vitest'
import { join, text, type Term } from '../partition/term'
import { expression, printValue } from './value'

const empty: Term = { t: 'object', entries: [] }
const id: Term = { t: 'property', symbol: 'identity', path: ['id'] }

it.each<[string, Term, string]>([
  ['a property', id, `'\${identity.id}'`],
  ['a text', text("it's"), `'it\\'s'`],
  ['an interpolation', join([text('a-'), id]), `'a-\${identity.id}'`],
])('writes a computed name of a member: %s', (_, key, name) => {
  const term: Term = { t: 'entry', key, value: empty }
  expect(printValue(term).lines).toEqual(['{', `  ${name}: {}`, '}'])
  expect(expression(term)).toBe(`{ ${name}: {} }`)
})
