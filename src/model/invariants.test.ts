import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDiagram } from '../testing/diagramArbitraries'
import { apply, type Command } from './commands'
import type { Diagram } from './diagram'
import { violationsOf } from './invariants'

/** A command that names elements of the diagram, or none of them. */
function commandOn(diagram: Diagram): fc.Arbitrary<Command> {
  const id = fc.constantFrom('n999', ...Object.keys(diagram.nodes))
  const link = fc.constantFrom('l999', ...Object.keys(diagram.links))
  const box = fc.constant({ x: 0, y: 0, w: 10, h: 10 })
  const number = fc.integer({ min: 1, max: 40 })
  const own = { kind: 'note', name: '', owner: { mode: 'ours' as const }, properties: {} }
  return fc.oneof(
    fc.record({ type: fc.constant('removeNodes' as const), ids: fc.array(id, { maxLength: 3 }) }),
    fc.record({ type: fc.constant('removeLinks' as const), ids: fc.array(link, { maxLength: 2 }) }),
    fc.record({ type: fc.constant('reparent' as const), id, parent: fc.option(id), box }),
    fc.record({
      type: fc.constant('setBoxes' as const),
      boxes: fc.dictionary(id, box, { noNullPrototype: true }),
    }),
    fc.tuple(number, fc.option(id), box).map(([n, parent, at]): Command => ({
      type: 'addNode',
      node: { ...own, id: `n${n}`, parent },
      box: at,
    })),
    fc.tuple(number, id, id).map(([n, from, to]): Command => ({
      type: 'addLink',
      link: { id: `l${n}`, kind: 'peering', from, to, properties: {} },
    })),
  )
}

it('hold for what commands make of a diagram that holds them', () => {
  fc.assert(
    fc.property(
      anyDiagram.chain((diagram) =>
        fc.tuple(fc.constant(diagram), fc.array(commandOn(diagram), { maxLength: 10 })),
      ),
      ([diagram, commands]) => {
        expect(violationsOf(diagram)).toEqual([])
        expect(violationsOf(commands.reduce(apply, diagram))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
