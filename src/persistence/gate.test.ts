import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDiagram } from '../testing/diagramArbitraries'
import { writeDocument } from './documentText'
import { readDocument } from './gate'
import { LIMITS } from './limits'
import { describeProblem } from './problem'

const node = { id: 'n1', kind: 'note', name: 'a', parent: null, owner: { mode: 'ours' }, properties: {} }
const design = (part: object) =>
  JSON.stringify({ schema: 1, name: 'd', nodes: { n1: node }, links: {}, layout: {}, nextId: 2, ...part })

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)])

describe('what does not pass', () => {
  it.each([
    ['nothing', '', 'notJson', undefined],
    ['another format', '<mxfile/>', 'notJson', undefined],
    ['a cut-off file', design({}).slice(0, -10), 'notJson', undefined],
    ['a number', '1', 'notDesign', undefined],
    ['a list', '[]', 'notDesign', undefined],
    ['other JSON', '{"resources":[]}', 'notDesign', undefined],
    ['a newer schema', design({ schema: 2 }), 'newer', undefined],
    ['a text too long', design({ name: 'x'.repeat(LIMITS.string + 1) }), 'limit', 'name'],
    [
      'deep nesting',
      design({ nodes: { n1: { ...node, properties: { a: nested(40) } } } }),
      'limit',
      'nodes.n1.properties.a',
    ],
    [
      'too many elements',
      design({
        nodes: Object.fromEntries(
          Array.from({ length: LIMITS.nodes + 1 }, (_, i) => [`n${i + 1}`, { ...node, id: `n${i + 1}` }]),
        ),
      }),
      'limit',
      undefined,
    ],
    ['an endless number', design({}).replace('"nextId":2', '"nextId":1e999'), 'limit', 'nextId'],
    ['an id of another form', design({ nodes: { x1: node } }), 'shape', 'nodes.x1'],
    ['a name that is no text', design({ nodes: { n1: { ...node, name: 7 } } }), 'shape', 'nodes.n1.name'],
    ['a missing kind', design({ nodes: { n1: { ...node, kind: undefined } } }), 'shape', 'nodes.n1.kind'],
    ['a box without size', design({ layout: { n1: { x: 0, y: 0 } } }), 'shape', 'layout.n1.w'],
    ['a key that is not the id', design({ nodes: { n2: node } }), 'broken', 'nodes.n2.id'],
    ['a missing parent', design({ nodes: { n1: { ...node, parent: 'n9' } } }), 'broken', 'nodes.n1.parent'],
    [
      'a parent that is itself',
      design({ nodes: { n1: { ...node, parent: 'n1' } } }),
      'broken',
      'nodes.n1.parent',
    ],
    [
      'parents in a circle',
      design({ nodes: { n1: { ...node, parent: 'n2' }, n2: { ...node, id: 'n2', parent: 'n1' } } }),
      'broken',
      'nodes.n1.parent',
    ],
    [
      'a link to nowhere',
      design({ links: { l2: { id: 'l2', kind: 'peering', from: 'n1', to: 'n7', properties: {} } } }),
      'broken',
      'links.l2.to',
    ],
  ])('%s', (_, text, code, where) => {
    const read = readDocument(text)
    expect(read.ok ? undefined : read.error).toMatchObject({ code, ...(where !== undefined && { where }) })
    if (!read.ok) expect(describeProblem(read.error)).toMatch(/^[^{}]*\. [A-Z].*\.$/)
  })

  it('a text above the limit, without parsing it', () => {
    const read = readDocument(' '.repeat(LIMITS.text + 1))
    expect(read.ok ? '' : read.error.code).toBe('tooLarge')
  })
})

describe('what passes', () => {
  it('unknown kinds with all their properties, unknown members dropped', () => {
    const future = { ...node, kind: 'quantumLink', properties: { depth: [1, { a: null }], text: 'x' } }
    const read = readDocument(design({ $schema: 's', nodes: { n1: { ...future, colour: 'red' } } }))
    expect(read.ok && read.value.nodes['n1']).toEqual(future)
    expect(read.ok && Object.keys(read.value)).not.toContain('$schema')
  })

  it('a short file by hand, with defaults', () => {
    const read = readDocument(
      '\uFEFF{"schema":1,"name":"d","nodes":{"n4":{"id":"n4","kind":"note","name":""}}}',
    )
    expect(read.ok && read.value).toMatchObject({ nextId: 5, settings: { cloud: 'AzurePublic' }, links: {} })
  })
})

describe('hostile members', () => {
  const keys = ['__proto__', 'constructor', 'prototype', 'toString']

  it('change no built-in and no prototype, at any depth', () => {
    const poison = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('x', 1, null),
        fc.dictionary(fc.constantFrom(...keys, 'a', 'properties'), tie('value'), { maxKeys: 4 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    })).value
    fc.assert(
      fc.property(poison, fc.constantFrom(...keys, 'settings', 'nodes', 'layout'), (value, key) => {
        const inner = `"properties":${text(value)}`
        readDocument(`{"schema":1,"name":"","nodes":{},"${key}":${text(value)}}`)
        const read = readDocument(
          `{"schema":1,"name":"","nodes":{"n1":{"id":"n1","kind":"k","name":"","__proto__":${text(value)},${inner}}}}`,
        )
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(({} as { a?: unknown }).a).toBeUndefined()
        if (read.ok)
          expect(
            prototypes(read.value).every((proto) => proto === Object.prototype || proto === Array.prototype),
          ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

it('never half-loads: any cut of a file is refused', () => {
  fc.assert(
    fc.property(anyDiagram, fc.double({ min: 0, max: 0.999, noNaN: true }), (diagram, share) => {
      const text = writeDocument(diagram).trimEnd()
      expect(readDocument(text.slice(0, Math.floor(text.length * share))).ok).toBe(false)
    }),
  )
})

/** JSON text with `__proto__` as a key like all others. */
function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${text(member)}`)
    .join(',')}}`
}

function prototypes(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return [Object.getPrototypeOf(value), ...Object.values(value).flatMap(prototypes)]
}
