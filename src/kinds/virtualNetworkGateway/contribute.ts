import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import { networkOf, subnetOf } from '../place'
import { readPrefixes } from '../readAddresses'
import type { virtualNetworkGatewayFields } from './fields'

/** The gateway as a host, and the pool from which its point-to-site clients take addresses. */
export function contribute(
  node: NodeView<PropertiesOf<typeof virtualNetworkGatewayFields>>,
  graph: Graph,
): FactsPart {
  const { id, properties } = node
  const segment = subnetOf(node, graph)
  const space = networkOf(node, graph)
  const pool = readPrefixes(id, 'clientPool', properties.type === 'Vpn' ? [properties.clientPool] : [])
  return {
    hosts: segment
      ? [{ node: id, place: segment.id, type: 'gateway', publicIp: properties.type === 'Vpn', addresses: [] }]
      : [],
    ranges: pool.values.map((prefix) => ({
      node: id,
      field: 'clientPool',
      type: 'clientPool',
      prefix,
      ...(space && { space: space.id }),
    })),
    gaps: pool.gaps,
  }
}
