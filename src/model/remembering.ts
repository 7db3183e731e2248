import type { NodeId } from './diagram'
import type { Graph, LinkView, NodeView } from './graph'

/** A look-up and what it gave; asked again of another graph it tells whether the answer still stands. */
type Look = (graph: Graph) => boolean

/**
 * A graph that notes every look-up. What is computed from it alone stays true as long as all the look-ups give the same
 * objects, which the graph of an edited drawing does for everything that the edit did not touch.
 */
export function watch(graph: Graph): { readonly graph: Graph; holds(later: Graph): boolean } {
  const looks: Look[] = []
  const note = <T>(ask: (graph: Graph) => T): T => {
    const given = ask(graph)
    looks.push((later) => ask(later) === given)
    return given
  }
  const node = (id: NodeId | null | undefined) => note((of) => of.node(id))
  const linksFrom = (from: NodeView<unknown>, relation: string) => note((of) => of.linksFrom(from, relation))
  const linksTo = (to: NodeView<unknown>, relation: string) => note((of) => of.linksTo(to, relation))
  const parentOf = (child: NodeView<unknown>) => (child.parent === null ? undefined : node(child.parent))
  const watched: Graph = {
    get diagram() {
      return note((of) => of.diagram)
    },
    get settings() {
      return note((of) => of.settings)
    },
    get nextId() {
      return note((of) => of.nextId)
    },
    get nodes() {
      return note((of) => of.nodes)
    },
    node,
    nodesOf: (kind) => note((of) => of.nodesOf(kind)),
    as: (kind, view) => graph.as(kind, view),
    resourceTypeOf: (view) => graph.resourceTypeOf(view),
    parentOf,
    ancestorsOf: (view) => {
      const ancestors = graph.ancestorsOf(view)
      for (const ancestor of ancestors) node(ancestor.id)
      return ancestors
    },
    childrenOf: (parent) => note((of) => of.childrenOf(parent)),
    linksOf: (relation) => note((of) => of.linksOf(relation)),
    linksFrom,
    linksTo,
    targets: (from, relation) => linksFrom(from, relation).map(farEnd('to')),
    sources: (to, relation) => linksTo(to, relation).map(farEnd('from')),
  }
  return { graph: watched, holds: (later) => looks.every((look) => look(later)) }
}

function farEnd(end: 'from' | 'to'): (link: LinkView) => NodeView {
  return (link) => link[end]
}
