import type { NameRule } from '../lib/nameRule'
import type { Source } from '../lib/source'
import type { NodeId, Properties } from './diagram'
import type { FieldSet, PropertiesOf } from './fields'
import type { Graph, NodeView } from './graph'
import type { FactsPart } from './network'
import type { Settings } from './settings'

/** Groups of the palette, in this order. */
export type PaletteGroup = 'network' | 'connect' | 'names' | 'ml' | 'data' | 'outside' | 'governance'

/** Colour means role, never decoration; each tone has a second sign on the canvas. */
export type Tone =
  | 'neutral'
  | 'vnet'
  | 'training'
  | 'scoring'
  | 'privateEndpoints'
  | 'firewall'
  | 'names'
  | 'admin'
  | 'managed'
  | 'outside'

/**
 * How a kind shows on the canvas. `chip`: on the things it is associated with, and as a card only while it has no association.
 * `shelf`: listed in the virtual networks it is linked to, and as a card only while it is linked to none.
 */
export type Appearance = 'container' | 'card' | 'chip' | 'shelf' | 'note'

/** Where a thing may stand. `canvas` is the top level. */
export interface Placement {
  readonly in: readonly string[]
  /**
   * The container to use or make when the thing is dropped one level too high (a compute dropped in a virtual network):
   * a child of the drop target with these properties, made with that name if there is none.
   */
  readonly home?: { readonly kind: string; readonly name: string; readonly properties: Properties }
}

/** Addresses that a thing takes from a segment. */
export interface AddressDemand {
  readonly segment: NodeId
  /** Addresses in normal service at the planned maximum. */
  readonly planned: number
  /** Addresses during upgrades and scale-out; at least `planned`. */
  readonly peak: number
  /** How the number comes about, `40 nodes`, `3 addresses of a workspace endpoint`. */
  readonly reason: string
  readonly source: Source
}

/** A resource kind: one object answers every question about a thing. Emission stands beside it in `emit.ts`. */
export interface Kind<F extends FieldSet = FieldSet> {
  readonly id: string
  readonly label: string
  /** One sentence for the palette. */
  readonly summary: string
  readonly group: PaletteGroup
  /** SVG text, 24 px grid, one line style. */
  readonly icon: string
  /** Resource type shown in the inspector, `Microsoft.KeyVault/vaults`; absent for what is not a resource. */
  readonly resourceType?: string
  /** Abbreviation of the Cloud Adoption Framework, `kv`. */
  readonly abbreviation: string
  readonly nameRule?: NameRule | undefined
  readonly fields: F
  readonly appearance: Appearance
  readonly placement: Placement
  /** Size of a new box, canvas pixels. */
  readonly size: { readonly w: number; readonly h: number }
  tone?(properties: PropertiesOf<F>): Tone
  /** The one fact that matters, shown under the name. */
  headline?(properties: PropertiesOf<F>): string
  /** A short tag at the right of a container's header (`hub`). */
  badge?(properties: PropertiesOf<F>): string
  /**
   * Values that fit a new one into its place, such as the next free prefix of its parent; `given` are those that its maker sets.
   */
  fit?(graph: Graph, parent: NodeView | undefined, given: Properties): Partial<PropertiesOf<F>>
  addresses?(node: NodeView<PropertiesOf<F>>, graph: Graph): readonly AddressDemand[]
  contribute?(node: NodeView<PropertiesOf<F>>, graph: Graph, settings: Settings): FactsPart
}

/** A kind whatever its fields: lists hold kinds of different property types. */
// oxlint-disable-next-line typescript/no-explicit-any -- property types are checked where a kind is declared
export type AnyKind = Kind<any>

/** Declares a kind; infers the property types from its fields. */
export function defineKind<const F extends FieldSet>(kind: Kind<F>): Kind<F> {
  return kind
}
