import type { AddressDemand as DemandFact } from '../facts/addressDemand'
import type { AddressDemand } from '../model/kind'
import type { Graph, NodeView } from '../model/graph'
import { counted } from './headline'

/** Addresses of `units` equal things in the subnet around the node; none outside a subnet. */
export function subnetDemand(
  node: NodeView<any>,
  graph: Graph,
  units: number,
  noun: string,
  { perUnit, source }: DemandFact,
): readonly AddressDemand[] {
  const segment = graph.parentOf(node)
  if (segment?.kind !== 'subnet' || units === 0) return []
  const addresses = units * perUnit
  return [{ segment: segment.id, planned: addresses, peak: addresses, reason: counted(units, noun), source }]
}
