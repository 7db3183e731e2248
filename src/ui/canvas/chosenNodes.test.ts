import { expect, test } from 'vitest'
import { chosenNodes } from './chosenNodes'

const isDrawn = (id: string) => id !== 'chip'
const select = (id: string, selected = true) => ({ type: 'select' as const, id, selected })

test.each([
  ['a click on a node leaves a chip', ['chip'], [select('vnet')], false, ['vnet']],
  ['a click that adds keeps the chip', ['chip'], [select('vnet')], true, ['chip', 'vnet']],
  ['a click on another node', ['vnet'], [select('vnet', false), select('vm')], false, ['vm']],
  ['one more node', ['vnet'], [select('vm')], true, ['vnet', 'vm']],
  ['what is no selection', ['vnet'], [{ type: 'remove' as const, id: 'vnet' }], false, null],
])('%s', (_name, selected, changes, isAdding, expected) => {
  expect(chosenNodes(selected, changes, { isDrawn, isAdding })).toEqual(expected)
})
