import type { NodeId } from './diagram'
import type { Graph, NodeView } from './graph'
import type { IpPlan } from './plan'
import type { Settings } from './settings'

/** A value in a resource body: JSON whose leaves may be expressions. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly Value[]
  | { readonly [key: string]: Value }

/** Expression leaves; printers know how each format writes them. `$` tells them from plain objects. */
export type Expression =
  | { readonly $: 'param'; readonly name: string }
  /** Interpolation: parts written one after the other. */
  | { readonly $: 'join'; readonly parts: readonly (string | Expression)[] }
  /** An object of one member whose name only the deployment knows (ids as names of user-assigned identities). */
  | { readonly $: 'entry'; readonly key: Expression; readonly value: Value }
  /** `environment().<path>`, e.g. `['suffixes', 'storage']`. */
  | { readonly $: 'environment'; readonly path: readonly string[] }
  /** A property of another resource of this template; `['id']` and `['name']` make a dependency like all others. */
  | {
      readonly $: 'ref'
      readonly node: NodeId
      readonly slot: string
      readonly path: readonly (string | number)[]
    }
  /** `resourceGroup().<path>`, `subscription().<path>`, `tenant().<path>`. */
  | {
      readonly $: 'scope'
      readonly of: 'resourceGroup' | 'subscription' | 'tenant'
      readonly path: readonly string[]
    }
  /** A function of both languages with the same name: `uniqueString`, `guid`, `split`, `last`, `toLower`, `take` … */
  | { readonly $: 'call'; readonly name: string; readonly args: readonly Value[] }

/** A parameter of the deployment. Secure ones never get a default. */
export interface Parameter {
  readonly name: string
  readonly type: 'string' | 'int' | 'bool' | 'array' | 'object'
  readonly description: string
  readonly default?: Value
  readonly secure?: boolean
  readonly allowed?: readonly (string | number)[]
  readonly minLength?: number
  readonly maxLength?: number
}

/** Modules are cut by concern, in the order in which they are usually deployed. */
export type Concern =
  | 'filtering'
  | 'network'
  | 'firewall'
  | 'connectivity'
  | 'names'
  | 'monitoring'
  | 'data'
  | 'machineLearning'
  | 'privateEndpoints'
  | 'compute'
  | 'kubernetes'
  | 'governance'

/** One resource as the resource manager sees it, before ordering and naming. */
export interface Emitted {
  /** Distinguishes several resources of one node; `main` is the one that stands for it. */
  readonly slot: string
  /** `Microsoft.Network/virtualNetworks/virtualNetworkPeerings`; the API version comes from the facts table. */
  readonly type: string
  /** Own name segment (a child's name without its parent's). */
  readonly name: Value
  readonly concern: Concern
  /** For child resources. */
  readonly parent?: { readonly node: NodeId; readonly slot: string }
  /** For extension resources: the resource that it is put on. */
  readonly scope?: { readonly node: NodeId; readonly slot: string }
  /** Everything except type, apiVersion, name, scope, dependsOn. */
  readonly body: { readonly [key: string]: Value }
  /** Only for order that no reference shows. */
  readonly dependsOn?: readonly { readonly node: NodeId; readonly slot: string }[]
  /** One line printed above the resource. */
  readonly comment?: string
}

/** What `emit` may ask for. */
export interface EmitContext {
  readonly graph: Graph
  readonly plan: IpPlan
  readonly settings: Settings
  /** A legal name for the resource that stands for the node: its drawn name where the type allows it, else mended with a note. */
  nameOf(node: NodeView<unknown>): Value
  /** A property of the resource that stands for another node; also when that one exists already. */
  ref(node: NodeView<unknown>, path?: readonly (string | number)[], slot?: string): Expression
  /** Declares a parameter (once per name) and returns it. */
  param(parameter: Parameter): Expression
  /** The deployment's location, or the node's own region where its properties name one. */
  location(node: NodeView<unknown>): Value
  tags(): Value
  /** Something the reader of the export must know. */
  note(node: NodeView<unknown>, text: string): void
}

/** Turns a node into resources. */
// oxlint-disable-next-line typescript/no-explicit-any -- each kind reads its own property types
export type EmitNode = (node: NodeView<any>, context: EmitContext) => readonly Emitted[]

/** An ordered, resolved resource of the finished template. */
export interface TemplateResource extends Emitted {
  readonly node: NodeId
  readonly apiVersion: string
  /** Deterministic lower-camel name, unique in the template. */
  readonly symbol: string
  /** Set for things that exist already: only referenced. */
  readonly existing?: { readonly resourceId: string }
  /** Parameter that names the resource group, for what the group of the deployment cannot hold beside another of its name. */
  readonly resourceGroup?: string
}

export interface TemplateNote {
  readonly node: NodeId | null
  readonly text: string
}

/** What to deploy: one tree for all formats. */
export interface Template {
  readonly parameters: readonly Parameter[]
  /** In an order in which everything stands after what it refers to. */
  readonly resources: readonly TemplateResource[]
  readonly notes: readonly TemplateNote[]
}

/** A file of an export; `spans` tell which lines belong to which node (1-based, inclusive). */
export interface ExportedFile {
  readonly path: string
  readonly text: string
  readonly language: 'bicep' | 'json' | 'markdown' | 'csv' | 'text' | 'hcl'
  readonly spans: readonly { readonly node: NodeId; readonly from: number; readonly to: number }[]
}

export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly notes: readonly TemplateNote[]
}
