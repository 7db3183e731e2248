import type { Diagram, DiagramLink, NodeId, Owner, Properties } from './diagram'
import type { Settings } from './settings'
import type { FieldProblem, FieldSet, Handle, PropertiesOf } from './fields'

/** A node with its properties read against the kind's fields. Unknown kinds keep their stored properties. */
export interface NodeView<P = Properties> {
  readonly id: NodeId
  readonly kind: string
  readonly name: string
  readonly parent: NodeId | null
  readonly owner: Owner
  readonly properties: P
  /** Stored values that did not fit and were replaced by the default. */
  readonly problems: readonly FieldProblem[]
}

/** A link with its properties read, and both ends. */
export interface LinkView<P = Properties> {
  readonly id: string
  readonly kind: string
  readonly link: DiagramLink
  readonly from: NodeView
  readonly to: NodeView
  readonly properties: P
}

/** The drawing as a typed graph: look-ups are by handle, so a kind's own property types come back. */
export interface Graph {
  readonly diagram: Diagram
  readonly settings: Settings
  /** The number of the next id that the drawing gives out. */
  readonly nextId: number
  /** All nodes in order of id number. */
  readonly nodes: readonly NodeView[]
  node(id: NodeId | null | undefined): NodeView | undefined
  nodesOf<F extends FieldSet>(kind: Handle<F>): readonly NodeView<PropertiesOf<F>>[]
  /** The node when it is of that kind. */
  as<F extends FieldSet>(kind: Handle<F>, node: NodeView | undefined): NodeView<PropertiesOf<F>> | undefined
  /** Resource type of the node's kind; undefined for what is no resource and for unknown kinds. */
  resourceTypeOf(node: NodeView<unknown>): string | undefined
  parentOf(node: NodeView<unknown>): NodeView | undefined
  /** Parents from the nearest outwards. */
  ancestorsOf(node: NodeView<unknown>): readonly NodeView[]
  childrenOf(node: NodeView<unknown>): readonly NodeView[]
  linksOf<F extends FieldSet>(relation: Handle<F>): readonly LinkView<PropertiesOf<F>>[]
  /** Links of a relation (by id) that start at the node. */
  linksFrom(node: NodeView<unknown>, relation: string): readonly LinkView[]
  /** Links of a relation (by id) that end at the node. */
  linksTo(node: NodeView<unknown>, relation: string): readonly LinkView[]
  /** Far ends of `linksFrom`. */
  targets(node: NodeView<unknown>, relation: string): readonly NodeView[]
  /** Far ends of `linksTo`. */
  sources(node: NodeView<unknown>, relation: string): readonly NodeView[]
}
