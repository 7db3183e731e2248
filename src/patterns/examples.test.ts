import { join } from 'node:path'
import { it } from 'vitest'
import { initialProperties } from '../model/fields'
import { writeDocument } from '../persistence/documentText'
import { expectGolden } from '../testing/goldens'
import { patterns } from './list'

it('the example designs are what the patterns build', () => {
  const files = patterns.map((pattern) => ({
    path: `${pattern.id}.cordon.json`,
    text: writeDocument(pattern.build(initialProperties(pattern.parameters))),
  }))
  expectGolden(join(import.meta.dirname, '../../examples'), files)
})
