import { expect, it } from 'vitest'
import { emptyDiagram } from '../../store/createCordonStore'
import { outlineRows } from './outlineRows'

const node = (id: string, parent: string | null) => ({
  id,
  kind: 'x',
  name: id,
  parent,
  properties: {},
  owner: { mode: 'ours' as const },
})
const diagram = {
  ...emptyDiagram(),
  nodes: { a: node('a', null), b: node('b', 'a'), c: node('c', 'b'), d: node('d', null) },
}
const brief = (rows: ReturnType<typeof outlineRows>) => rows.map(({ id, level }) => `${level}${id}`)

it('lists the tree depth first with levels', () => {
  expect(brief(outlineRows(diagram, new Set(), null))).toEqual(['1a', '2b', '3c', '1d'])
})
it('leaves out what closed ones hold', () => {
  expect(brief(outlineRows(diagram, new Set(['a']), null))).toEqual(['1a', '1d'])
})
it('keeps what fits and what is around it, open', () => {
  expect(brief(outlineRows(diagram, new Set(['a']), (id) => id === 'c'))).toEqual(['1a', '2b', '3c'])
})
