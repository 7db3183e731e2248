import type { Catalog } from '../model/catalog'
import type { NodeId } from '../model/diagram'
import type { PlannedDemand } from '../model/plan'
import type { Topology } from '../model/topology'

/** Who takes how many addresses of which segment, as the kinds declare it; a kind that throws asks for none. */
export function demandBySegment(
  topology: Topology,
  catalog: Catalog,
): ReadonlyMap<NodeId, readonly PlannedDemand[]> {
  const demands = new Map<NodeId, PlannedDemand[]>()
  for (const node of topology.nodes) {
    for (const { segment, planned, peak, reason, source } of declared(node.id, topology, catalog)) {
      const list = demands.get(segment) ?? []
      list.push({ node: node.id, name: node.name, planned, peak: Math.max(planned, peak), reason, source })
      demands.set(segment, list)
    }
  }
  return demands
}

function declared(id: NodeId, topology: Topology, catalog: Catalog) {
  const node = topology.node(id)
  const kind = node && catalog.kinds.get(node.kind)
  if (!node || !kind?.addresses) return []
  try {
    return kind.addresses(node, topology)
  } catch {
    return []
  }
}
