import { expect, it } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { applyAll } from '../../model/commands'
import { initialProperties } from '../../model/fields'
import { catalog } from '../../registry'
import { rules } from '../../rules/list'
import { customExfilPrevention } from '../custom-exfil-prevention'

const drawn = customExfilPrevention.build(initialProperties(customExfilPrevention.parameters))

it.each([
  ['keyVault', 'no key vault of the workspace'],
  ['containerRegistry', 'no container registry of the workspace'],
  ['storageAccount', 'no storage account of the workspace'],
])('private endpoints are not held without %s', (kind, note) => {
  const ids = Object.values(drawn.nodes).flatMap((node) => (node.kind === kind ? [node.id] : []))
  const design = applyAll(drawn, [{ type: 'removeNodes', ids }])
  const { matches } = analyze(
    design,
    { catalog, rules, patterns: [customExfilPrevention] },
    { today: '2026-01-01' },
  )
  const clause = matches[0]?.clauses.find(({ id }) => id === 'private-endpoints')
  expect(clause).toMatchObject({ held: false, note })
})
