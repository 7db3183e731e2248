import { amlWorkspace } from '../kinds/amlWorkspace'
import { containerRegistry } from '../kinds/containerRegistry'
import { keyVault } from '../kinds/keyVault'
import { storageAccount } from '../kinds/storageAccount'
import type { Properties } from '../model/diagram'
import type { FieldSet, Handle } from '../model/fields'
import type { NodeView } from '../model/graph'
import type { Topology } from '../model/topology'
import { doorOf, endpointsOf, segmentOf, spaceOf } from '../reachability/lookups'

/** An element that a built-in policy would report, and why. */
export interface Violation {
  readonly node: NodeView<unknown>
  readonly reason: string
  /** Properties that mend it, where one change does. */
  readonly mend?: Properties
}

type Check = (topology: Topology) => readonly Violation[]

function shut(kind: Handle<FieldSet>): Check {
  return (topology) =>
    topology
      .nodesOf(kind)
      .filter((node) => (doorOf(topology, node.id)?.publicAccess ?? 'none') !== 'none')
      .map((node) => ({ node, reason: 'public network access is on', mend: { publicAccess: 'Disabled' } }))
}

function linked(kind: Handle<FieldSet>): Check {
  return (topology) =>
    topology
      .nodesOf(kind)
      .filter((node) => endpointsOf(topology, node.id).length === 0)
      .map((node) => ({ node, reason: 'it has no private endpoint' }))
}

const approvedOnly: Check = (topology) =>
  topology.spaces.flatMap((space) => {
    const node = space.type === 'managed' ? topology.node(space.node) : undefined
    return node && space.isolation !== 'approvedOnly'
      ? [{ node, reason: 'its managed network is not approved only' }]
      : []
  })

const computesInSubnets: Check = (topology) =>
  topology.hosts.flatMap(({ node: id, type, place }) => {
    const node = topology.node(id)
    if (!node || (node.kind !== 'computeInstance' && node.kind !== 'computeCluster')) return []
    if (type !== 'compute' || segmentOf(topology, place)) return []
    const managed = spaceOf(topology, place)?.type === 'managed'
    return [
      { node, reason: managed ? 'it stands in a managed network, not in a subnet' : 'it is in no subnet' },
    ]
  })

/**
 * What the built-in definitions that the palette offers would report of a drawing, by GUID. Definitions that change
 * resources, or ask for what a drawing does not hold, are absent.
 */
export const POLICY_CHECKS: Readonly<Record<string, Check>> = {
  '438c38d2-3772-465a-a9cc-7a6666a275ce': shut(amlWorkspace),
  '45e05259-1eb5-4f70-9574-baf73e9d219b': linked(amlWorkspace),
  '6ddb1705-c8cf-450e-aa4b-19ad6703c440': approvedOnly,
  '7804b5c7-01dc-4723-969b-ae300cc07ff1': computesInSubnets,
  'b2982f36-99f2-4db5-8eff-283140c09693': shut(storageAccount),
  '6edd7eda-6dd8-40f7-810d-67160c639cd9': linked(storageAccount),
  '405c5871-3e91-4644-8a63-58e19d68ff5b': shut(keyVault),
  'a6abeaec-4d90-4a02-805f-6b26c4d3fbe9': linked(keyVault),
  '0fdf0491-d080-4575-b627-ad0e843cba0f': shut(containerRegistry),
  'e8eef0a8-67cf-4eb4-9386-14b0e78733d4': linked(containerRegistry),
}
