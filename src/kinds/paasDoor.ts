import { privateLinkTargetsOf } from '../facts/privateDns'
import type { NodeId } from '../model/diagram'
import type { Graph, NodeView } from '../model/graph'
import type { Door } from '../model/network'
import { doorAccess, type PublicAccess } from './publicAccess'

type Stated = { readonly resourceType: string; readonly publicAccess: PublicAccess } & Partial<
  Pick<Door, 'groupIds' | 'neededGroupIds' | 'ipRules' | 'trustedServicesBypass'>
>

/** The door of a platform service; sub-resources come from the private link table unless the kind narrows them. */
export function paasDoor(node: NodeView<unknown>, graph: Graph, stated: Stated): Door {
  const { resourceType, publicAccess, ipRules = [], trustedServicesBypass = false } = stated
  const groupIds = stated.groupIds ?? privateLinkTargetsOf(resourceType).map((target) => target.groupId)
  return {
    node: node.id,
    resourceType,
    publicAccess: doorAccess(publicAccess),
    groupIds,
    neededGroupIds: stated.neededGroupIds ?? groupIds,
    ipRules: publicAccess === 'Selected' ? ipRules : [],
    allowedSegments: publicAccess === 'Selected' ? grantedSegments(node, graph) : [],
    trustedServicesBypass,
  }
}

/** Subnets that the service admits through their service endpoint. */
export function grantedSegments(node: NodeView<unknown>, graph: Graph): readonly NodeId[] {
  return graph.sources(node, 'serviceEndpointGrant').map((subnet) => subnet.id)
}
