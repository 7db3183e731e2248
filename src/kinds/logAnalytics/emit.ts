import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import type { logAnalyticsFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof logAnalyticsFields>>,
  context,
): readonly Emitted[] => {
  const { retentionDays, ingestion, query } = node.properties
  return [
    {
      slot: 'main',
      type: 'Microsoft.OperationalInsights/workspaces',
      name: context.nameOf(node),
      concern: 'monitoring',
      body: {
        location: context.location(node),
        tags: context.tags(),
        properties: {
          sku: { name: 'PerGB2018' },
          retentionInDays: retentionDays,
          features: { enableLogAccessUsingOnlyResourcePermissions: true },
          publicNetworkAccessForIngestion: ingestion,
          publicNetworkAccessForQuery: query,
        },
      },
    },
  ]
}
