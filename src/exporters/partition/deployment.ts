import type { NodeId } from '../../model/diagram'
import type { Parameter, TemplateNote } from '../../model/template'
import type { Entry, Term } from './term'

/** Where something is deployed or stands, by name or by the parameter that names it; absent: the resource group of the deployment. */
export type GroupScope = NamedScope | { readonly parameter: string }

export interface NamedScope {
  readonly subscription: string
  /** Absent for resources of a subscription. */
  readonly resourceGroup?: string
}

export interface FileParameter {
  readonly name: string
  readonly type: Parameter['type']
  readonly description: string
  readonly default?: Term
  readonly secure?: boolean
  readonly allowed?: readonly (string | number)[]
  readonly minLength?: number
  readonly maxLength?: number
}

/** Something that a file can name by a symbol. */
export interface Handle {
  readonly symbol: string
  readonly type: string
  readonly apiVersion: string
  /** Own name segment. */
  readonly name: Term
  /** Symbol of the parent, for child resources. */
  readonly parent?: string
  /** For handles of things in another resource group. */
  readonly scope?: GroupScope
  readonly node: NodeId
}

/** A resource that a file deploys. */
export interface FileResource extends Handle {
  readonly body: readonly Entry[]
  /** Symbol of the resource that an extension resource is put on. */
  readonly on?: string
  /** Symbols of resources of this file that it waits for. */
  readonly needs: readonly string[]
  /** Those of them that neither a reference nor the parent shows. */
  readonly dependsOn: readonly string[]
  readonly comment?: string
}

export interface FileOutput {
  readonly name: string
  readonly description: string
  readonly value: Term
}

/** One file of resources, or one nested deployment. */
export interface Module {
  /** Symbol in the main file. */
  readonly symbol: string
  /** File name without folder and extension. */
  readonly file: string
  readonly title: string
  /** Absent: the resource group of the deployment. */
  readonly scope?: GroupScope
  readonly parameters: readonly FileParameter[]
  /** Things that are referred to and not deployed by this file: existing ones, parents in another module, inline subnets. */
  readonly handles: readonly Handle[]
  readonly resources: readonly FileResource[]
  readonly outputs: readonly FileOutput[]
  /** Values of the parameters, in the words of the main file. */
  readonly arguments: readonly (readonly [parameter: string, value: Term])[]
  /** Symbols of the modules that it waits for. */
  readonly needs: readonly string[]
  /** Those of them that no argument shows. */
  readonly dependsOn: readonly string[]
}

/** What all formats print: a main file and its modules, each after what it needs. */
export interface Deployment {
  readonly title: string
  readonly parameters: readonly FileParameter[]
  readonly modules: readonly Module[]
  readonly notes: readonly TemplateNote[]
}
