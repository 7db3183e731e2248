import type { AddressDemand as DemandFact } from '../facts/addressDemand'
import { plural } from '../lib/text'
import type { Graph, NodeView } from '../model/graph'
import type { AddressDemand } from '../model/kind'

/** Addresses of `units` equal things in the subnet around the node; none outside a subnet. */
export function subnetDemand(
  node: NodeView<unknown>,
  graph: Graph,
  units: number,
  noun: string,
  { perUnit, source }: DemandFact,
): readonly AddressDemand[] {
  const segment = graph.parentOf(node)
  if (segment?.kind !== 'subnet' || units === 0) return []
  const addresses = units * perUnit
  return [{ segment: segment.id, planned: addresses, peak: addresses, reason: plural(units, noun), source }]
}
