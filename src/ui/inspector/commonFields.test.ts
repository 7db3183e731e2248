import { expect, it } from 'vitest'
import { buildGraph } from '../../model/buildGraph'
import type { Properties } from '../../model/diagram'
import { catalog } from '../../registry'
import { emptyDiagram } from '../../store/createCordonStore'
import { commonFields } from './commonFields'

function members(...nodes: readonly (readonly [kind: string, properties: Properties])[]) {
  const diagram = {
    ...emptyDiagram(),
    nodes: Object.fromEntries(
      nodes.map(([kind, properties], index) => [
        `n${index}`,
        { id: `n${index}`, kind, name: '', parent: null, properties, owner: { mode: 'ours' as const } },
      ]),
    ),
  }
  return buildGraph(diagram, catalog).nodes.map((view) => ({
    view,
    fields: catalog.kinds.get(view.kind)!.fields,
  }))
}

it('keeps what all kinds declare, and says where values differ', () => {
  const { fields, values } = commonFields(
    members(['keyVault', { publicAccess: 'Enabled' }], ['storageAccount', { publicAccess: 'Disabled' }]),
  )
  expect(Object.keys(fields)).toContain('publicAccess')
  expect(Object.keys(fields)).not.toContain('purgeProtection')
  expect(values['publicAccess']).toBeUndefined()
})

it('shows the value that all have', () => {
  const { values } = commonFields(members(['keyVault', { sku: 'premium' }], ['keyVault', { sku: 'premium' }]))
  expect(values['sku']).toBe('premium')
})
