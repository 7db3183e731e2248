import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDocument } from '../../persistence/gate'
import { writeDocument } from '../../persistence/documentText'
import { CURRENT_SCHEMA } from '../diagram'
import { migrations } from './list'
import { migrate, type Migration } from './migrate'

const steps: readonly Migration[] = [
  { from: 1, migrate: ({ title, ...rest }) => ({ ...rest, name: title ?? '' }) },
  { from: 2, migrate: (document) => ({ ...document, tags: [] }) },
]

it('goes through every step and writes the number', () => {
  expect(migrate({ schema: 1, title: 'a' }, 1, 3, steps)).toEqual({ schema: 3, name: 'a', tags: [] })
  expect(migrate({ schema: 2, name: 'a' }, 2, 3, steps)).toEqual({ schema: 3, name: 'a', tags: [] })
})

it('leaves the newest as it is', () => {
  const document = { schema: 3, name: 'a' }
  expect(migrate(document, 3, 3, steps)).toBe(document)
})

it('has no gap in the chain', () => {
  expect(migrations.map(({ from }) => from)).toEqual(
    Array.from({ length: CURRENT_SCHEMA - 1 }, (_, index) => index + 1),
  )
})

it.each(Array.from({ length: CURRENT_SCHEMA }, (_, index) => index + 1))(
  'reads a file of schema %i',
  (schema) => {
    const text = readFileSync(new URL(`./fixtures/schema-${schema}.cordon.json`, import.meta.url), 'utf8')
    const read = readDocument(text)
    expect(read.ok ? '' : read.error).toBe('')
    if (read.ok && schema === CURRENT_SCHEMA) expect(writeDocument(read.value)).toBe(text)
  },
)
