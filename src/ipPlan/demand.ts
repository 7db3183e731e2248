import { idNumber } from '../model/buildGraph'
import type { Catalog } from '../model/catalog'
import type { NodeId } from '../model/diagram'
import type { NodeView } from '../model/graph'
import type { PlannedDemand } from '../model/plan'
import type { Topology } from '../model/topology'

/** Who takes how many addresses of which segment, as the kinds declare it; a kind that throws asks for none. */
export function demandBySegment(
  topology: Topology,
  catalog: Catalog,
): ReadonlyMap<NodeId, readonly PlannedDemand[]> {
  const demands = new Map<NodeId, PlannedDemand[]>()
  for (const node of takers(topology, catalog)) {
    for (const { segment, planned, peak, reason, source } of declared(node, topology, catalog)) {
      const list = demands.get(segment) ?? []
      list.push({ node: node.id, name: node.name, planned, peak: Math.max(planned, peak), reason, source })
      demands.set(segment, list)
    }
  }
  return demands
}

/** Elements of kinds that take addresses, in the order in which they were drawn. */
function takers(topology: Topology, catalog: Catalog): readonly NodeView[] {
  const kinds = [...catalog.kinds.values()].filter((kind) => kind.addresses)
  return kinds
    .flatMap((kind): readonly NodeView[] => topology.nodesOf(kind))
    .sort((a, b) => idNumber(a.id) - idNumber(b.id))
}

function declared(node: NodeView, topology: Topology, catalog: Catalog) {
  try {
    return catalog.kinds.get(node.kind)?.addresses?.(node, topology) ?? []
  } catch {
    return []
  }
}
