import { RESERVED_ADDRESSES } from '../facts/addressSpace'
import { nthAddress, parseCidr } from '../lib/cidr'
import { formatAddress } from '../lib/ip'
import type { PropertiesOf } from '../model/fields'
import type { Graph, NodeView } from '../model/graph'
import type { subnetFields } from './subnet/fields'

/** A subnet of the drawing. */
export type SubnetView = NodeView<PropertiesOf<typeof subnetFields>>

/** The subnet that a thing stands in. */
export function subnetOf(node: NodeView<unknown>, graph: Graph): SubnetView | undefined {
  const parent = graph.parentOf(node)
  return parent?.kind === 'subnet' ? (parent as unknown as SubnetView) : undefined
}

/** The virtual network that a thing stands in, at any depth. */
export function networkOf(node: NodeView<unknown>, graph: Graph): NodeView | undefined {
  return graph.ancestorsOf(node).find((ancestor) => ancestor.kind === 'virtualNetwork')
}

/** The virtual network or site that a thing stands in. */
export function spaceOf(node: NodeView<unknown>, graph: Graph): NodeView | undefined {
  return (
    networkOf(node, graph) ?? graph.ancestorsOf(node).find((ancestor) => ancestor.kind === 'onPremisesSite')
  )
}

/**
 * The first address of a subnet that a resource can have: what a thing gets that has the subnet to itself. Undefined while
 * the subnet has no readable IPv4 prefix.
 */
export function firstUsableAddress(subnet: SubnetView | undefined): string | undefined {
  const prefix = subnet && parseCidr(subnet.properties.prefix.trim())
  if (!prefix?.ok) return undefined
  // Azure keeps the last address and all others at the start.
  const address = nthAddress(prefix.value, RESERVED_ADDRESSES.count - 1)
  return address && formatAddress(address)
}
