import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { ofWorkspace } from '../computeBase'
import type { batchEndpointFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof batchEndpointFields>>,
  context,
): readonly Emitted[] =>
  ofWorkspace(node, context, (workspace) => [
    {
      slot: 'main',
      type: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
      name: context.nameOf(node),
      concern: 'compute',
      parent: workspace.parent,
      body: {
        location: context.location(workspace.node),
        tags: context.tags(),
        identity: { type: 'SystemAssigned' },
        properties: { authMode: node.properties.authMode },
      },
    },
  ])
