import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologicalSort } from './topologicalSort'

function sort(nodes: string, dependencies: Readonly<Record<string, string>>): string {
  const sorted = topologicalSort(nodes.split(''), (node) => dependencies[node] ?? '')
  return sorted.ok ? sorted.value.join('') : `cycle ${sorted.error.join('')}`
}

describe('topologicalSort', () => {
  it.each<[string, Record<string, string>, string]>([
    ['', {}, ''],
    ['cab', {}, 'cab'],
    ['abc', { a: 'b', b: 'c' }, 'cba'],
    ['abcd', { a: 'cb', d: 'a' }, 'cbad'],
    ['ab', { a: 'x' }, 'ab'],
    ['aab', { a: 'b' }, 'ba'],
    ['a', { a: 'a' }, 'cycle a'],
    ['abcd', { a: 'b', b: 'c', c: 'd', d: 'b' }, 'cycle bcd'],
  ])('orders %s with %j as %s', (nodes, dependencies, expected) => {
    expect(sort(nodes, dependencies)).toBe(expected)
  })

  it('puts dependencies first, or names a real cycle', () => {
    const graph = fc
      .integer({ min: 1, max: 8 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(size - 1), { maxLength: 2 }), { minLength: size, maxLength: size }),
      )
    fc.assert(
      fc.property(graph, (dependencies) => {
        const nodes = [...dependencies.keys()]
        const sorted = topologicalSort(nodes, (node) => dependencies[node] ?? [])
        if (sorted.ok) {
          const place = new Map(sorted.value.map((node, i) => [node, i]))
          expect(place.size).toBe(nodes.length)
          for (const node of nodes) {
            for (const needed of dependencies[node] ?? []) {
              expect(place.get(needed)).toBeLessThan(place.get(node) ?? -1)
            }
          }
        } else {
          sorted.error.forEach((node, i) => {
            const next = sorted.error[(i + 1) % sorted.error.length]
            expect(dependencies[node]).toContain(next)
          })
          expect(new Set(sorted.error).size).toBe(sorted.error.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('follows chains longer than the call stack', () => {
    const nodes = Array.from({ length: 100_000 }, (_, i) => i)
    const sorted = topologicalSort(nodes, (node) => (node + 1 < nodes.length ? [node + 1] : []))
    expect(sorted).toMatchObject({ ok: true })
    expect(sorted.ok && sorted.value[0]).toBe(99_999)
  })
})
