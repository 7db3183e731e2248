import { memoTopology } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Topology } from '../model/topology'

/** Spaces that are directly connected, by peering or by a gateway connection. */
export const neighboursOf = memoTopology((topology: Topology): ReadonlyMap<NodeId, readonly NodeId[]> => {
  const neighbours = new Map<NodeId, NodeId[]>()
  const join = (a: NodeId, b: NodeId) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  for (const { a, b } of topology.adjacencies) {
    join(a, b)
    join(b, a)
  }
  return neighbours
})

/**
 * The spaces on a shortest way from one space to another, both ends included; undefined when they are in different routing
 * domains, where the same addresses may be used twice.
 */
export function pathBetween(topology: Topology, from: NodeId, to: NodeId): readonly NodeId[] | undefined {
  const previous = previousFrom(topology)(from)
  if (!previous.has(to)) return undefined
  const path: NodeId[] = []
  for (let at: NodeId | null | undefined = to; at; at = previous.get(at)) path.unshift(at)
  return path
}

const previousFrom = memoTopology((topology: Topology) => {
  const known = new Map<NodeId, ReadonlyMap<NodeId, NodeId | null>>()
  return (from: NodeId) => {
    const cached = known.get(from)
    if (cached) return cached
    const previous = new Map<NodeId, NodeId | null>([[from, null]])
    const queue = [from]
    for (const at of queue) {
      for (const next of neighboursOf(topology).get(at) ?? []) {
        if (previous.has(next)) continue
        previous.set(next, at)
        queue.push(next)
      }
    }
    known.set(from, previous)
    return previous
  }
})
