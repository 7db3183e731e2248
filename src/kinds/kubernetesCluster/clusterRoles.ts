import { ROLES, type Role } from '../../facts/roles'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted } from '../../model/template'
import { networkOf, subnetOf } from '../place'
import { roleAssignment } from '../roleAssignment'
import { customZone } from './apiServerAccess'
import type { Cluster } from './cluster'

/** What the identity of the cluster must be allowed to change: its subnets, a route table that kubenet writes to, its zone. */
export function clusterRoles(node: Cluster, context: EmitContext): readonly Emitted[] {
  const { graph } = context
  const place = subnetOf(node, graph)
  const zone = customZone(node, graph, context.settings)
  const kubenet = node.properties.networkPlugin === 'kubenet'
  const grants: readonly (readonly [slot: string, on: NodeView | undefined, role: Role])[] = [
    ['subnetRole', place, ROLES.networkContributor],
    ['podSubnetRole', graph.targets(node, 'podSubnet')[0], ROLES.networkContributor],
    ['apiServerSubnetRole', graph.targets(node, 'apiServerSubnet')[0], ROLES.networkContributor],
    [
      'routeTableRole',
      kubenet && place ? graph.targets(place, 'routeAssociation')[0] : undefined,
      ROLES.networkContributor,
    ],
    ['zoneRole', zone, ROLES.privateDnsZoneContributor],
    ['networkRole', zone && networkOf(node, graph), ROLES.networkContributor],
  ]
  return grants.flatMap(([slot, on, role]) =>
    on
      ? [
          roleAssignment({
            slot,
            role,
            on: { node: on.id, id: context.ref(on) },
            principalId: context.ref(node, ['properties', 'principalId'], 'identity'),
            holder: context.ref(node, ['id'], 'identity'),
            concern: 'kubernetes',
          }),
        ]
      : [],
  )
}
