import { expect, it } from 'vitest'
import { noteLines } from './noteLines'

const names = new Map([
  ['n1', 'vnet-hub'],
  ['n2', 'vnet-ml'],
])

it.each([
  [
    'once what is said of several',
    [
      ['n1', 'It is full.'],
      ['n2', 'It is full.'],
    ],
    ['vnet-hub, vnet-ml: It is full.'],
  ],
  ['no name twice', [['n1', 'vnet-hub is full.']], ['vnet-hub is full.']],
  ['what belongs to nothing as it is', [[null, 'Too many.']], ['Too many.']],
] as const)('says %s', (_, notes, lines) => {
  const given = notes.map(([node, text]) => ({ node, text }))
  expect(noteLines(given, (node) => names.get(node) ?? node)).toEqual(lines)
})
