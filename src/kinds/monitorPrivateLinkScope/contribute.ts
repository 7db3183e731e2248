import { privateLinkTargetsOf } from '../../facts/privateDns'
import type { NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'

/** Reached through private endpoints alone: the scope has no public door, only the resources in it have. */
export function contribute({ id }: NodeView<unknown>): FactsPart {
  const resourceType = 'Microsoft.Insights/privateLinkScopes'
  const groupIds = privateLinkTargetsOf(resourceType).map((target) => target.groupId)
  return {
    doors: [
      {
        node: id,
        resourceType,
        publicAccess: 'none',
        groupIds,
        neededGroupIds: groupIds,
        ipRules: [],
        allowedSegments: [],
        trustedServicesBypass: false,
      },
    ],
  }
}
