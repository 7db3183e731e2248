import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { computeNetwork, managedCompute, ofWorkspace } from '../computeBase'
import type { computeInstanceFields } from './fields'

type Instance = NodeView<PropertiesOf<typeof computeInstanceFields>>

export const emit: EmitNode = (node: Instance, context): readonly Emitted[] =>
  ofWorkspace(node, context, (workspace) => {
    const { vmSize, count, publicIp, localAuthDisabled } = node.properties
    if (count > 1)
      context.note(
        node,
        `${count} instances are planned and one is deployed: each belongs to the person who makes it, so the others are made by their users.`,
      )
    context.note(
      node,
      'It is made for whoever deploys. A pipeline must name its user in personalComputeInstanceSettings.',
    )
    return [
      managedCompute(node, workspace, context, {
        computeType: 'ComputeInstance',
        disableLocalAuth: localAuthDisabled,
        properties: {
          vmSize,
          applicationSharingPolicy: 'Personal',
          computeInstanceAuthorizationType: 'personal',
          ...computeNetwork(node, publicIp, context),
          sshSettings: sshSettings(node, context),
        },
      }),
    ]
  })

function sshSettings(node: Instance, context: EmitContext): Value {
  if (!node.properties.ssh) return { sshPublicAccess: 'Disabled' }
  const adminPublicKey = context.param({
    name: 'computeInstanceSshPublicKey',
    type: 'string',
    description: 'Public SSH key for compute instances with SSH access.',
  })
  return { sshPublicAccess: 'Enabled', adminPublicKey }
}
