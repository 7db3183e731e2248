import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { ofWorkspace, workspaceChild } from '../computeBase'
import type { onlineEndpointFields } from './fields'

/** The endpoint alone: a deployment needs a model and an environment, which a network design does not have. */
export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof onlineEndpointFields>>,
  context,
): readonly Emitted[] =>
  ofWorkspace(node, context, (workspace) => {
    const { authMode, publicAccess, legacyEgressPrivate, instances, vmSize } = node.properties
    const egress = legacyEgressPrivate ? ', egress_public_network_access disabled' : ''
    context.note(
      node,
      `The endpoint is deployed without a deployment. Planned for it: ${vmSize}, ${instances} of them${egress}.`,
    )
    return [
      workspaceChild(
        node,
        workspace,
        context,
        'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
        {
          kind: 'Managed',
          properties: { authMode, publicNetworkAccess: publicAccess },
        },
      ),
    ]
  })
