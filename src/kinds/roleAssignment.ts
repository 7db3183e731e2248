import type { Role } from '../facts/roles'
import type { NodeId } from '../model/diagram'
import type { Concern, Emitted, Expression } from '../model/template'

interface Grant {
  readonly slot: string
  readonly role: Pick<Role, 'id' | 'name'>
  /** The resource that the role is granted on, and its id; absent: the resource group. */
  readonly on?: { readonly node: NodeId; readonly id: Expression }
  /** The identity that gets the role: its principal id, and something that names it in the assignment's GUID. */
  readonly principalId: Expression
  readonly holder: Expression
  readonly concern: Concern
}

/** A role for an identity. The name is a GUID made of scope, holder and role, so that a second deployment finds it again. */
export function roleAssignment({ slot, role, on, principalId, holder, concern }: Grant): Emitted {
  const scope: Expression = on?.id ?? { $: 'scope', of: 'resourceGroup', path: ['id'] }
  return {
    slot,
    type: 'Microsoft.Authorization/roleAssignments',
    name: { $: 'call', name: 'guid', args: [scope, holder, role.id] },
    concern,
    ...(on ? { scope: { node: on.node, slot: 'main' } } : {}),
    body: {
      properties: {
        roleDefinitionId: {
          $: 'call',
          name: 'subscriptionResourceId',
          args: ['Microsoft.Authorization/roleDefinitions', role.id],
        },
        principalId,
        principalType: 'ServicePrincipal',
      },
    },
    comment: role.name,
  }
}
