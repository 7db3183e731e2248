import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedComponents, reachableFrom, shortestPath } from './graph'

const edges: Readonly<Record<string, string>> = { a: 'bc', b: 'd', c: 'd', d: 'ae', x: 'y' }
const neighbours = (node: string): string => edges[node] ?? ''

const anyGraph = fc.integer({ min: 1, max: 10 }).chain((size) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: size }, (_, i) => i)),
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 12 }),
  }),
)

describe('reachableFrom', () => {
  it.each([
    [['a'], 'abcde'],
    [['x', 'd'], 'xdyaebc'],
    [['e'], 'e'],
    [[], ''],
  ])('from %j is %s', (starts, expected) => {
    expect([...reachableFrom(starts, neighbours)].join('')).toBe(expected)
  })
})

describe('shortestPath', () => {
  it.each<[string, string, string | undefined]>([
    ['a', 'a', 'a'],
    ['a', 'e', 'abde'],
    ['e', 'a', undefined],
    ['a', 'y', undefined],
  ])('from %s to %s is %s', (start, goal, expected) => {
    expect(shortestPath(start, goal, neighbours)?.join('')).toBe(expected)
  })

  it('exists exactly to what is reachable, and goes along edges', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const next = (node: number): number[] => graph.edges.flatMap(([a, b]) => (a === node ? [b] : []))
        const reached = reachableFrom([0], next)
        for (const goal of graph.nodes) {
          const path = shortestPath(0, goal, next)
          expect(path !== undefined).toBe(reached.has(goal))
          path?.slice(1).forEach((node, i) => expect(next(path[i] ?? -1)).toContain(node))
        }
      }),
    )
  })
})

describe('connectedComponents', () => {
  it('keeps the order of the nodes and ignores foreign ends', () => {
    const components = connectedComponents('abcdef', [
      ['f', 'a'],
      ['b', 'd'],
      ['d', 'z'],
      ['c', 'c'],
    ])
    expect(components.map((component) => component.join(''))).toEqual(['af', 'bd', 'c', 'e'])
  })

  it('puts two nodes together exactly when a path joins them', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const both = (node: number): number[] =>
          graph.edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []))
        const components = connectedComponents(graph.nodes, graph.edges)
        expect(components.flat().toSorted((a, b) => a - b)).toEqual(graph.nodes)
        for (const component of components) {
          const [first = -1] = component
          expect(new Set(component)).toEqual(new Set(reachableFrom([first], both)))
        }
      }),
    )
  })
})
