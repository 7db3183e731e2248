import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { ofWorkspace, workspaceChild } from '../computeBase'
import type { batchEndpointFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof batchEndpointFields>>,
  context,
): readonly Emitted[] =>
  ofWorkspace(node, context, (workspace) => [
    workspaceChild(node, workspace, context, 'Microsoft.MachineLearningServices/workspaces/batchEndpoints', {
      properties: { authMode: node.properties.authMode },
    }),
  ])
