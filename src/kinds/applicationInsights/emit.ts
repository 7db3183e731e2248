import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import type { applicationInsightsFields } from './fields'

type Insights = NodeView<PropertiesOf<typeof applicationInsightsFields>>

export const emit: EmitNode = (node: Insights, context): readonly Emitted[] => {
  const { ingestion, query } = node.properties
  return [
    {
      slot: 'main',
      type: 'Microsoft.Insights/components',
      name: context.nameOf(node),
      concern: 'monitoring',
      body: {
        location: context.location(node),
        tags: context.tags(),
        kind: 'web',
        properties: {
          Application_Type: 'web',
          IngestionMode: 'LogAnalytics',
          WorkspaceResourceId: logWorkspace(node, context),
          publicNetworkAccessForIngestion: ingestion,
          publicNetworkAccessForQuery: query,
        },
      },
    },
  ]
}

/** Every component stores its data in a Log Analytics workspace; one that is not drawn has to exist. */
function logWorkspace(node: Insights, context: EmitContext): Value {
  const drawn = context.graph.targets(node, 'insightsWorkspace')[0]
  if (drawn) return context.ref(drawn)
  context.note(node, 'No Log Analytics workspace is drawn for it: give the id of one as a parameter.')
  return context.param({
    name: 'logAnalyticsWorkspaceId',
    type: 'string',
    description: 'Resource id of the Log Analytics workspace that Application Insights stores its data in.',
  })
}
