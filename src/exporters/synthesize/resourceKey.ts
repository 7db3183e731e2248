import type { NodeId } from '../../model/diagram'

/** A resource of a template: the node it comes from, and which of the node's resources. */
export interface Place {
  readonly node: NodeId
  readonly slot: string
}

/** The place as one text, for maps. */
export function keyOf({ node, slot }: Place): string {
  return `${node}/${slot}`
}
