import { zonesFor } from '../../facts/privateDns'
import { policyDefinition, type PolicyDefinition } from '../../facts/policies'
import { lowerCamel } from '../../lib/identifier'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { roleAssignment } from '../roleAssignment'
import type { policyAssignmentFields } from './fields'

type Assignment = NodeView<PropertiesOf<typeof policyAssignmentFields>>

export const emit: EmitNode = (node: Assignment, context): readonly Emitted[] => {
  const policy = policyDefinition(node.properties.policy)
  if (!policy) {
    context.note(node, 'Its definition is not known here, so it is left out.')
    return []
  }
  const acts = policy.roles.length > 0
  return [
    {
      slot: 'main',
      type: 'Microsoft.Authorization/policyAssignments',
      name: context.nameOf(node),
      concern: 'governance',
      body: {
        ...(acts ? { location: context.location(node), identity: { type: 'SystemAssigned' } } : {}),
        properties: {
          displayName: policy.name,
          policyDefinitionId: {
            $: 'call',
            name: 'tenantResourceId',
            args: ['Microsoft.Authorization/policyDefinitions', policy.id],
          },
          enforcementMode: node.properties.enforced ? 'Default' : 'DoNotEnforce',
          ...parameters(node, policy, context),
        },
      },
    },
    ...(acts ? policy.roles.map((id, index) => identityRole(node, id, index, policy, context)) : []),
  ]
}

function parameters(
  node: Assignment,
  policy: PolicyDefinition,
  context: EmitContext,
): { readonly parameters?: Value } {
  const values: Record<string, Value> = {}
  if (policy.effectParameter !== undefined)
    values[policy.effectParameter] = { value: effect(node, policy, context) }
  for (const { name, required } of policy.parameters) {
    const value = drawnValue(name, context) ?? (required ? requiredValue(name, policy, context) : undefined)
    if (value !== undefined) values[name] = { value }
  }
  if (policy.parameters.some(({ name }) => name === 'isolationMode'))
    values['isolationMode'] = { value: 'AllowOnlyApprovedOutbound' }
  return Object.keys(values).length > 0 ? { parameters: values } : {}
}

/** The drawn effect in the definition's own spelling, or its default where it does not know the drawn one. */
function effect(node: Assignment, policy: PolicyDefinition, context: EmitContext): string {
  const drawn = node.properties.effect
  const known = policy.effects.find((each) => each.toLowerCase() === drawn.toLowerCase())
  if (known !== undefined) return known
  context.note(
    node,
    `“${policy.name}” does not know the effect ${drawn}; it is assigned with ${policy.defaultEffect}.`,
  )
  return policy.defaultEffect
}

/** What the drawing says of a parameter: the subnet for private endpoints, the zones of the workspace. */
function drawnValue(name: string, { graph, ref, settings }: EmitContext): Value | undefined {
  const [first, second] =
    zonesFor(
      'Microsoft.MachineLearningServices/workspaces',
      'amlworkspace',
      settings.cloud,
      settings.region,
    ) ?? []
  const zone = (wanted: string | undefined) =>
    graph.nodes.find((node) => node.kind === 'privateDnsZone' && node.name.toLowerCase() === wanted)
  const drawn = {
    privateEndpointSubnetId: graph.nodes.find(
      (node) => node.kind === 'subnet' && node.properties['role'] === 'privateEndpoints',
    ),
    privateDnsZoneId: zone(first),
    secondPrivateDnsZoneId: zone(second),
  }[name]
  return drawn && ref(drawn)
}

function requiredValue(name: string, policy: PolicyDefinition, context: EmitContext): Value {
  return context.param({
    name: lowerCamel(`policy ${name}`, 'policyParameter'),
    type: 'string',
    description: `Parameter ${name} of the policy “${policy.name}”.`,
  })
}

function identityRole(
  node: Assignment,
  id: string,
  index: number,
  policy: PolicyDefinition,
  context: EmitContext,
): Emitted {
  return roleAssignment({
    slot: `role${index + 1}`,
    role: { id, name: `Role that “${policy.name}” acts with` },
    principalId: context.ref(node, ['identity', 'principalId']),
    holder: context.ref(node),
    concern: 'governance',
  })
}
