import { ROLES } from '../../facts/roles'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted } from '../../model/template'
import { roleAssignment } from '../roleAssignment'
import { workspaceOf } from '../workspaceOf'
import type { managedNetworkFields } from './fields'
import { linkedEndpoints, type LinkedEndpoint } from './linkedEndpoints'
import { ruleNames } from './ruleNames'

type Network = NodeView<PropertiesOf<typeof managedNetworkFields>>

/** The network itself is a part of its workspace; here stand its private endpoint rules and the roles that approve them. */
export const emit: EmitNode = (node: Network, context): readonly Emitted[] => {
  const { graph } = context
  const workspace = workspaceOf(node, graph)
  if (node.properties.isolation === 'Disabled') return []
  const endpoints = linkedEndpoints(node, graph).filter(
    (each) => !each.automatic && isComplete(each, node, context),
  )
  if (endpoints.length === 0) return []
  if (!workspace) {
    context.note(node, 'It belongs to no workspace, so its private endpoint rules are left out.')
    return []
  }
  const names = ruleNames(endpoints.map(({ target, groupId }) => `${target.name}-${groupId}`))
  const roles = approverRoles(workspace, [...new Set(endpoints.map(({ target }) => target))], context)
  return [
    ...roles,
    ...endpoints.map(({ target, groupId, spark, fqdns }, index): Emitted => {
      const approver = roles.filter((role) => role.slot === approverSlot(target))
      const before = index === 0 ? [] : [`rule${index}`]
      return {
        slot: `rule${index + 1}`,
        type: 'Microsoft.MachineLearningServices/workspaces/outboundRules',
        name: names[index] ?? `rule-${index + 1}`,
        concern: 'machineLearning',
        parent: { node: workspace.id, slot: 'main' },
        body: {
          properties: {
            type: 'PrivateEndpoint',
            category: 'UserDefined',
            destination: {
              serviceResourceId: context.ref(target),
              subresourceTarget: groupId,
              sparkEnabled: spark,
            },
            ...(fqdns.length > 0 ? { fqdns } : {}),
          },
        },
        // One after the other: each is a change of the same workspace.
        dependsOn: [...approver.map((role) => role.slot), ...before].map((slot) => ({ node: node.id, slot })),
      }
    }),
  ]
}

function isComplete({ target, groupId }: LinkedEndpoint, node: Network, context: EmitContext): boolean {
  if (groupId.trim() !== '') return true
  context.note(node, `The private endpoint rule for ${target.name} is left out: it names no sub-resource.`)
  return false
}

/** The service grants the role on the workspace's own resources; on all other targets the deployment does. */
function approverRoles(
  workspace: NodeView<unknown>,
  targets: readonly NodeView[],
  { graph, ref }: EmitContext,
): readonly Emitted[] {
  const own = new Set([workspace.id, ...graph.targets(workspace, 'workspaceResource').map(({ id }) => id)])
  return targets
    .filter((target) => !own.has(target.id))
    .map((target) =>
      roleAssignment({
        slot: approverSlot(target),
        role: ROLES.networkConnectionApprover,
        on: { node: target.id, id: ref(target) },
        principalId: ref(workspace, ['identity', 'principalId']),
        holder: ref(workspace),
        concern: 'machineLearning',
      }),
    )
}

function approverSlot(target: NodeView): string {
  return `approver ${target.id}`
}
