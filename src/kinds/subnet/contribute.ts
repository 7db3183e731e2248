import type { Graph } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import { networkOf, type SubnetView } from '../place'
import { readPrefixes } from '../readAddresses'
import { filled } from '../stored'

/** A segment with what is associated with it. */
export function contribute(node: SubnetView, graph: Graph): FactsPart {
  const space = networkOf(node, graph)
  if (!space) return { gaps: [{ node: node.id, message: 'A subnet belongs to a virtual network.' }] }
  const { prefix, prefixV6, role, serviceEndpoints, privateEndpointPolicies, defaultOutbound, delegation } =
    node.properties
  const v4 = readPrefixes(node.id, 'prefix', [prefix])
  const v6 = readPrefixes(node.id, 'prefixV6', [prefixV6])
  const filter = graph.targets(node, 'nsgAssociation')[0]
  const routeTable = graph.targets(node, 'routeAssociation')[0]
  const natGateway = graph.targets(node, 'natAssociation')[0]
  return {
    segments: [
      {
        node: node.id,
        space: space.id,
        role,
        prefixes: [...v4.values, ...v6.values],
        ...(filter && { filter: filter.id }),
        ...(routeTable && { routeTable: routeTable.id }),
        ...(natGateway && { natGateway: natGateway.id }),
        endpointPolicies: graph.targets(node, 'endpointPolicyAssociation').map((policy) => policy.id),
        serviceEndpoints: filled(serviceEndpoints),
        privateEndpointPolicies,
        defaultOutbound,
        ...(delegation !== '' && { delegation }),
      },
    ],
    gaps: [...v4.gaps, ...v6.gaps],
  }
}
