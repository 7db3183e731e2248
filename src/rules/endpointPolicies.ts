import { memoTopology } from '../model/derived'
import { AML_ENDPOINT_POLICY } from '../facts/serviceEndpoints'
import { serviceEndpointPolicy } from '../kinds/serviceEndpointPolicy'
import { subnet } from '../kinds/subnet'
import { endpointPolicyAllows } from '../links/endpointPolicyAllows'
import { endpointPolicyAssociation } from '../links/endpointPolicyAssociation'
import type { NodeId } from '../model/diagram'
import type { EndpointPolicyFacts, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import type { Edit } from './edit'
import { hasStorageEndpoint } from '../reachability/passage'
import { needsOf } from '../reachability/subnetNeeds'

const byNode = memoTopology(
  (topology: Topology): ReadonlyMap<NodeId, EndpointPolicyFacts> =>
    new Map(topology.endpointPolicies.map((policy) => [policy.node, policy])),
)

/** The service endpoint policies of a subnet. */
export function policiesOf(topology: Topology, segment: Segment): readonly EndpointPolicyFacts[] {
  const policies = byNode(topology)
  return segment.endpointPolicies.flatMap((id) => policies.get(id) ?? [])
}

/** Storage accounts that the computes of a subnet use. */
export function storageUsedFrom(topology: Topology, segment: NodeId): readonly NodeId[] {
  const accounts = needsOf(topology, segment).flatMap(({ need }) =>
    need.to.type === 'resource' && need.direction === 'outbound' ? [need.to.node] : [],
  )
  return [...new Set(accounts)].filter((id) => {
    const node = topology.node(id)
    return node !== undefined && topology.resourceTypeOf(node) === STORAGE_TYPE
  })
}

const STORAGE_TYPE = 'Microsoft.Storage/storageAccounts'

/** Turns on the service endpoint of storage on a subnet that lacks it. */
export function enableStorageEndpoint(edit: Edit, topology: Topology, segment: Segment): Edit {
  const node = topology.as(subnet, topology.node(segment.node))
  if (!node || hasStorageEndpoint(segment)) return edit
  const serviceEndpoints = [...node.properties.serviceEndpoints, AML_ENDPOINT_POLICY.storageService]
  return edit.set(node.id, { serviceEndpoints })
}

/** Gives a subnet a policy that lets pass the service's own storage and the accounts that its computes use. */
export function attachPolicy(edit: Edit, topology: Topology, segment: Segment): Edit {
  if (segment.endpointPolicies.length > 0) return edit
  const name = topology.node(segment.node)?.name.replace(/^snet-/, '') ?? 'subnet'
  const policy = edit.add(serviceEndpointPolicy, `se-${name}`, { machineLearningAlias: true }, null)
  edit.link(endpointPolicyAssociation, segment.node, policy)
  for (const account of storageUsedFrom(topology, segment.node))
    edit.link(endpointPolicyAllows, policy, account)
  return edit
}
