import type { FieldSet, PropertiesOf } from './fields'
import type { Graph, LinkView } from './graph'
import type { FactsPart } from './network'

/** How a relation shows on the canvas. */
export type LineStyle = 'solid' | 'dashed' | 'dotted'

/** A relation between two things: one file, one list line. Ends are legal by kind; everything else is lint. */
export interface Relation<F extends FieldSet = FieldSet> {
  readonly id: string
  readonly label: string
  /** One sentence: what it means that `from` is linked to `to`. */
  readonly summary: string
  /** Kinds at which it may start and end. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** At most so many links of this relation at one element; absent: any number. */
  readonly maxFrom?: number
  readonly maxTo?: number
  /** `line` is drawn; `chip` shows on the `from` element; `hidden` shows in the inspector alone. */
  readonly appearance: 'line' | 'chip' | 'hidden'
  readonly style?: LineStyle
  readonly fields: F
  /** Words on the line. */
  text?(properties: PropertiesOf<F>): string
  contribute?(link: LinkView<PropertiesOf<F>>, graph: Graph): FactsPart
}

/** A relation whatever its fields. */
// oxlint-disable-next-line typescript/no-explicit-any -- property types are checked where a relation is declared
export type AnyRelation = Relation<any>

/** Declares a relation; infers the property types from its fields. */
export function defineRelation<const F extends FieldSet>(relation: Relation<F>): Relation<F> {
  return relation
}
