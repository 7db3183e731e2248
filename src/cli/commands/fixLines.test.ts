import { expect, it } from 'vitest'
import { fixAll } from '../../analysis/fix'
import { keyVault } from '../../kinds/keyVault'
import { DiagramBuilder } from '../../model/builder'
import { catalog } from '../../registry'
import { renamingRule } from '../../testing/renamingRule'
import { fixLines } from './fixLines'

it('tells what was done, what was held back and why, and what is left', () => {
  const b = new DiagramBuilder('')
  b.add(keyVault, 'bad-a')
  b.add(keyVault, 'worse-b')
  const rules = [
    renamingRule('bad', [{ to: 'good', type: 'safe' }]),
    renamingRule('worse', [{ to: 'stuck', type: 'safe' }]),
    renamingRule('stuck', []),
  ]
  expect(fixLines(fixAll(b.build(), { catalog, rules, patterns: [] }, { today: '2026-01-01' }))).toEqual([
    'fixed: bad-a: Call it good (naming/bad)',
    'held back: worse-b: Call it stuck (naming/worse), which would bring: stuck-worse-b is called stuck',
    '1 fix applied, 1 finding left.',
  ])
})
