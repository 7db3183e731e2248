import { describe, expect, it } from 'vitest'
import { fileOfNode, linesOf, nodeAt } from './spans'

const file = {
  path: 'network.bicep',
  spans: [
    { node: 'vnet', from: 1, to: 20 },
    { node: 'snet', from: 5, to: 9 },
    { node: 'snet', from: 15, to: 15 },
  ],
}
const other = {
  path: 'main.bicep',
  spans: [
    { node: 'snet', from: 3, to: 3 },
    { node: 'kv', from: 4, to: 8 },
  ],
}

it('gives a line to the innermost element', () => {
  expect([1, 5, 10, 15, 21].map((line) => nodeAt(file, line))).toEqual([
    'vnet',
    'snet',
    'vnet',
    'snet',
    undefined,
  ])
})

it('lists all lines of an element', () => {
  expect(linesOf(file, 'snet')).toEqual([
    { from: 5, to: 9 },
    { from: 15, to: 15 },
  ])
})

describe('the file of an element', () => {
  it.each([
    ['the one with most of its lines', 'snet', null, 'network.bicep'],
    ['the one that shows, when it has any', 'snet', 'main.bicep', 'main.bicep'],
    ['another, when the one that shows has none', 'kv', 'network.bicep', 'main.bicep'],
    ['none, when nothing deploys it', 'note', 'main.bicep', undefined],
  ])('is %s', (_what, node, shown, expected) => expect(fileOfNode([other, file], node, shown)).toBe(expected))
})
