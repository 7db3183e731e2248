import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitNode, Emitted } from '../../model/template'
import { computeNetwork, managedCompute, ofWorkspace } from '../computeBase'
import type { computeClusterFields } from './fields'

export const emit: EmitNode = (
  node: NodeView<PropertiesOf<typeof computeClusterFields>>,
  context,
): readonly Emitted[] =>
  ofWorkspace(node, context, (workspace) => {
    const { vmSize, priority, minNodes, maxNodes, idleTime, publicIp, localAuthDisabled } = node.properties
    return [
      managedCompute(node, workspace, context, {
        computeType: 'AmlCompute',
        computeLocation: context.location(node),
        disableLocalAuth: localAuthDisabled,
        properties: {
          osType: 'Linux',
          vmSize,
          vmPriority: priority,
          scaleSettings: {
            minNodeCount: Math.min(minNodes, maxNodes),
            maxNodeCount: maxNodes,
            nodeIdleTimeBeforeScaleDown: `PT${idleTime}S`,
          },
          ...computeNetwork(node, publicIp, context),
          remoteLoginPortPublicAccess: 'Disabled',
        },
      }),
    ]
  })
