/** The neighbours of a node, in an order that is the same each time. */
export type Neighbours<N> = (node: N) => Iterable<N>

/** Everything that can be reached from the starting nodes, which belong to it; nearest first. */
export function reachableFrom<N>(starts: Iterable<N>, neighbours: Neighbours<N>): ReadonlySet<N> {
  const seen = new Set(starts)
  // A set is walked in the order of insertion, also over what is added on the way: it is its own queue.
  for (const node of seen) for (const next of neighbours(node)) seen.add(next)
  return seen
}

/** A shortest path with both ends, of equals the one whose steps come first; undefined when there is none. */
export function shortestPath<N>(start: N, goal: N, neighbours: Neighbours<N>): readonly N[] | undefined {
  const cameFrom = new Map<N, N | undefined>([[start, undefined]])
  for (const [node] of cameFrom) {
    if (node === goal) return pathTo(node, cameFrom)
    for (const next of neighbours(node)) if (!cameFrom.has(next)) cameFrom.set(next, node)
  }
  return undefined
}

/**
 * The connected components of an undirected graph, and within each its nodes: both in the order of `nodes`. Edges with
 * an end outside `nodes` are ignored.
 */
export function connectedComponents<N>(
  nodes: Iterable<N>,
  edges: Iterable<readonly [N, N]>,
): readonly (readonly N[])[] {
  const neighbours = new Map<N, N[]>()
  for (const node of nodes) neighbours.set(node, [])
  for (const [a, b] of edges) {
    const ofA = neighbours.get(a)
    const ofB = neighbours.get(b)
    if (ofA && ofB) {
      ofA.push(b)
      ofB.push(a)
    }
  }
  const componentOf = new Map<N, N[]>()
  const components: N[][] = []
  for (const node of neighbours.keys()) {
    let component = componentOf.get(node)
    if (!component) {
      component = []
      components.push(component)
      for (const member of reachableFrom([node], (n) => neighbours.get(n) ?? []))
        componentOf.set(member, component)
    }
    component.push(node)
  }
  return components
}

function pathTo<N>(goal: N, cameFrom: ReadonlyMap<N, N | undefined>): readonly N[] {
  const path: N[] = []
  for (let node: N | undefined = goal; node !== undefined; node = cameFrom.get(node)) path.unshift(node)
  return path
}
