import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { anyDiagram } from '../testing/diagramArbitraries'
import { reorder } from '../testing/metamorphic'
import { writeDocument } from './documentText'
import { readDocument } from './gate'

const readBack = (text: string): Diagram => {
  const read = readDocument(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('writeDocument', () => {
  it('gives back an equal design', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        expect(readBack(writeDocument(diagram))).toEqual(diagram)
      }),
      { numRuns: 300 },
    )
  })

  it('writes equal designs as equal bytes, whatever order they were built in', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        expect(writeDocument(reorder(diagram))).toBe(writeDocument(diagram))
      }),
    )
  })

  it('keeps its own bytes', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const text = writeDocument(diagram)
        expect(writeDocument(readBack(text))).toBe(text)
        expect(text.endsWith('}\n')).toBe(true)
      }),
    )
  })
})
