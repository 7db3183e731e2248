import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { addressesPerEndpoint } from '../../facts/privateDns'
import { plural } from '../../lib/text'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { AddressDemand } from '../../model/kind'
import type { FactsPart } from '../../model/network'
import { containerRegistry } from '../containerRegistry'
import { subnetOf } from '../place'
import { readAddresses } from '../readAddresses'
import { subnetDemand } from '../subnetDemand'
import type { privateEndpointFields } from './fields'

type EndpointView = NodeView<PropertiesOf<typeof privateEndpointFields>>

/** The resource whose sub-resource the endpoint serves. */
export function targetOf(node: EndpointView, graph: Graph): NodeView | undefined {
  return graph.targets(node, 'privateLink')[0]
}

/** The endpoint with its subnet, its target and the zones that its zone group keeps. */
export function contribute(node: EndpointView, graph: Graph): FactsPart {
  const { id, properties } = node
  const segment = subnetOf(node, graph)
  const target = targetOf(node, graph)
  const { values, gaps } = readAddresses(id, 'address', [properties.address])
  return {
    privateEndpoints: [
      {
        node: id,
        ...(segment && { segment: segment.id }),
        ...(target && { target: target.id }),
        groupId: properties.groupId,
        ...(values[0] && { address: values[0] }),
        approved: properties.approval === 'auto',
        zones: graph.targets(node, 'zoneGroup').map((zone) => zone.id),
      },
    ],
    gaps,
  }
}

/** As many addresses as the service documents for the sub-resource; registries vary with their replicas. */
export function addresses(node: EndpointView, graph: Graph): readonly AddressDemand[] {
  const segment = subnetOf(node, graph)
  if (!segment) return []
  const target = targetOf(node, graph)
  const registry = graph.as(containerRegistry, target)
  const resourceType = (target && graph.resourceTypeOf(target)) ?? ''
  const { groupId } = node.properties
  const needed = addressesPerEndpoint(resourceType, groupId, 1 + (registry?.properties.replicas ?? 0))
  if (!needed) return subnetDemand(node, graph, 1, 'address', ADDRESS_DEMAND.privateEndpoint)
  const { count, exact, source } = needed
  const reason = `${exact ? '' : 'at least '}${plural(count, 'address', 'addresses')} of the ${groupId} endpoint`
  return [{ segment: segment.id, planned: count, peak: count, reason, source }]
}
