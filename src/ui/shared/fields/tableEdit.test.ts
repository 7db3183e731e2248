import { describe, expect, it } from 'vitest'
import { choice, integer, ports, stringList, text } from '../../../model/fields'
import { addRow, cellText, duplicateRow, moveRow, pasteCells, readCell, sortRows } from './tableEdit'

const columns = {
  name: text('Name', 'Rule'),
  priority: integer('Priority', 100, 100, 4096),
  access: choice(
    'Access',
    [
      { value: 'Allow', label: 'Allow it' },
      { value: 'Deny', label: 'Deny' },
    ],
    'Allow',
  ),
  sources: stringList('Source', ['*']),
  ports: ports('Ports', '443'),
}
const row = (name: string, priority: number) => ({
  name,
  priority,
  access: 'Allow',
  sources: ['*'],
  ports: '443',
})

it.each([
  [columns.priority, '200', 200],
  [columns.priority, '99', undefined],
  [columns.access, 'deny', 'Deny'],
  [columns.access, 'ALLOW IT', 'Allow'],
  [columns.access, 'maybe', undefined],
  [columns.sources, 'a, b', ['a', 'b']],
  [columns.ports, ' 443 ', '443'],
])('reads the text of a cell: %#', (field, written, value) => {
  expect(readCell(field, written)).toEqual(value)
})

it('shows lists with commas, and reads them back', () => {
  expect(readCell(columns.sources, cellText(['10.0.0.0/24', 'VirtualNetwork']))).toEqual([
    '10.0.0.0/24',
    'VirtualNetwork',
  ])
})

describe('rows', () => {
  it('adds with the next priority', () => {
    expect(addRow([row('a', 110)], columns)[1]).toEqual({ ...row('Rule', 120) })
    expect(addRow([], columns)[0]).toEqual(row('Rule', 100))
    expect(addRow([row('a', 4095)], columns)[1]?.['priority']).toBe(4096)
  })
  it('duplicates with a name of its own', () => {
    expect(duplicateRow([row('a', 100), row('a-2', 105)], 0, columns).map(({ name }) => name)).toEqual([
      'a',
      'a-3',
      'a-2',
    ])
  })
  it('moves, and stops at the ends', () => {
    const rows = [row('a', 1), row('b', 2)]
    expect(moveRow(rows, 0, 1).map(({ name }) => name)).toEqual(['b', 'a'])
    expect(moveRow(rows, 0, -1)).toBe(rows)
  })
  it('sorts numbers by value', () => {
    expect(sortRows([row('a', 1000), row('b', 200)], 'priority').map(({ name }) => name)).toEqual(['b', 'a'])
  })
})

it('takes cells of a spreadsheet, makes rows for them and counts what does not fit', () => {
  const { rows, refused } = pasteCells(
    [row('a', 100)],
    columns,
    { row: 0, column: 'name' },
    'x\t300\tDeny\nz\tlow\tAllow\n',
  )
  expect(rows).toEqual([{ ...row('x', 300), access: 'Deny' }, row('z', 100)])
  expect(refused).toBe(1)
})
