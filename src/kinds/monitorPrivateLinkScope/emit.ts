import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { Emitted, EmitNode } from '../../model/template'
import { partNames } from '../templateNames'
import type { monitorPrivateLinkScopeFields } from './fields'

/** The scope and its members. */
export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof monitorPrivateLinkScopeFields>>,
  context,
) => {
  const { ingestionMode, queryMode } = node.properties
  const nameOf = partNames('scoped')
  return [
    {
      slot: 'main',
      type: 'Microsoft.Insights/privateLinkScopes',
      name: context.nameOf(node),
      concern: 'monitoring',
      body: {
        // Scopes have no region.
        location: 'global',
        tags: context.tags(),
        properties: {
          accessModeSettings: { ingestionAccessMode: ingestionMode, queryAccessMode: queryMode },
        },
      },
    },
    ...context.graph.linksFrom(node, 'monitorScopeMember').map(({ id, to }): Emitted => ({
      slot: `member${id}`,
      type: 'Microsoft.Insights/privateLinkScopes/scopedResources',
      name: nameOf(`scoped-${to.name}`),
      concern: 'monitoring',
      parent: { node: node.id, slot: 'main' },
      body: { properties: { linkedResourceId: context.ref(to) } },
    })),
  ]
}
