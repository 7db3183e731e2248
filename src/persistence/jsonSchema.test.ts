import { Ajv2020 } from 'ajv/dist/2020'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { initialProperties } from '../model/fields'
import { patterns } from '../patterns/list'
import { catalog } from '../registry'
import { canonicalDocument } from './documentText'
import { designJsonSchema } from './jsonSchema'

const published = JSON.parse(
  readFileSync(new URL('../../public/schema/cordon-1.json', import.meta.url), 'utf8'),
) as object
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(published)

it('is published as the declarations are today (else: npm run schema)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(designJsonSchema(catalog))))
})

it.each(patterns.map((pattern) => [pattern.id, pattern] as const))('takes %s', (_, pattern) => {
  const document = canonicalDocument(pattern.build(initialProperties(pattern.parameters)))
  const plain: unknown = JSON.parse(JSON.stringify(document))
  expect(validate(plain), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
})

const design = (node: object) => ({ schema: 1, name: '', nodes: { n1: { id: 'n1', name: '', ...node } } })

it.each([
  [
    'a wrong value of a known kind',
    { kind: 'virtualNetwork', properties: { prefixes: '10.0.0.0/8' } },
    false,
  ],
  ['an id of another form', { id: 'x', kind: 'note' }, false],
  [
    'an unknown kind with any properties',
    { kind: 'from-tomorrow', properties: { a: [1, { b: null }] } },
    true,
  ],
])('judges %s', (_, node, verdict) => {
  expect(validate(design(node))).toBe(verdict)
})
