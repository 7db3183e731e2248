import type { Diagram, LinkId, NodeId } from '../model/diagram'

export interface Selection {
  readonly nodes: readonly NodeId[]
  readonly links: readonly LinkId[]
}

export const NOTHING_SELECTED: Selection = { nodes: [], links: [] }

/** The selection without what is gone; the same object when nothing is. */
export function existing(selection: Selection, diagram: Diagram): Selection {
  const nodes = selection.nodes.filter((id) => id in diagram.nodes)
  const links = selection.links.filter((id) => id in diagram.links)
  return nodes.length === selection.nodes.length && links.length === selection.links.length
    ? selection
    : { nodes, links }
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return a === b || (sameIds(a.nodes, b.nodes) && sameIds(a.links, b.links))
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
