import type { Settings } from './settings'

/** Short, pure, never used twice in a document: `n1`, `n2` … */
export type NodeId = string
/** Short, pure, never used twice in a document: `l7` … (shares the counter with nodes). */
export type LinkId = string

/** A plain JSON value: all that properties may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Field values of a node or link, stored in full when it is made; never an id of another element. */
export type Properties = { readonly [field: string]: Json }

/** Who deploys a thing: this design, or it exists already and is only referenced. */
export type Owner = { readonly mode: 'ours' } | { readonly mode: 'existing'; readonly resourceId: string }

/** One thing the person drew. `kind` is an open string: an unknown kind is kept, shown as a plain box and reported. */
export interface DiagramNode {
  readonly id: NodeId
  readonly kind: string
  readonly name: string
  readonly parent: NodeId | null
  readonly properties: Properties
  readonly owner: Owner
}

/** One relation the person drew; its direction is the one its kind declares. */
export interface DiagramLink {
  readonly id: LinkId
  readonly kind: string
  readonly from: NodeId
  readonly to: NodeId
  readonly properties: Properties
}

/** Position relative to the parent's top-left corner and size, in canvas pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly collapsed?: boolean
}

/** A flow that must or must not work, re-checked on each edit. */
export interface Intent {
  readonly from: NodeId
  readonly to: NodeId
  readonly protocol: 'tcp' | 'udp' | 'any'
  readonly port: number
  readonly expect: 'reach' | 'blocked'
}

/** A finding that the person accepts, with the reason and, if wanted, an end (`YYYY-MM-DD`). */
export interface AcceptedFinding {
  /** A finding's key, or `rule:<id>` for a rule in the whole design, or `rule:<id>@<node>` for a rule on one element. */
  readonly key: string
  readonly reason: string
  readonly expires?: string
  /** True when it came from "accept today's findings". */
  readonly baseline?: boolean
}

/** The whole document. A plain value; every change goes through a {@link file://./commands.ts Command}. */
export interface Diagram {
  readonly schema: number
  readonly name: string
  readonly settings: Settings
  readonly nodes: Readonly<Record<NodeId, DiagramNode>>
  readonly links: Readonly<Record<LinkId, DiagramLink>>
  /** Kept apart from `nodes` on purpose: dragging changes no meaning, so nothing derived is recomputed. */
  readonly layout: Readonly<Record<NodeId, Box>>
  readonly intents: readonly Intent[]
  readonly accepted: readonly AcceptedFinding[]
  readonly nextId: number
}

/** The number written into new documents; raised with each migration. */
export const CURRENT_SCHEMA = 1
