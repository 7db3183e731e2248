import type { CloudId } from '../../facts/clouds'
import type { Template, TemplateResource, Value } from '../../model/template'
import { parseResourceId } from '../synthesize/resourceId'
import { keyOf } from '../synthesize/resourceKey'
import { knownType } from '../synthesize/resourceType'
import { joinWords, type SymbolTable } from '../synthesize/symbols'
import type { Ref } from '../synthesize/walk'
import { computedId } from './computedId'
import type { FileOutput, Handle } from './deployment'
import { scopeKey, type Group, type Web } from './groups'
import type { Import, ImportTable } from './imports'
import { lower, type Lowering } from './lower'
import type { Term } from './term'

/** What all modules of a deployment share. */
export interface Shared {
  readonly template: Template
  readonly byKey: ReadonlyMap<string, TemplateResource>
  readonly web: Web
  readonly cloud: CloudId
  readonly table: SymbolTable
  readonly imports: ImportTable
  /** How a person calls the thing that a resource belongs to. */
  titleOf(resource: TemplateResource): string
}

/** Writes values in the words of one module, and remembers what the module must declare for them. */
export class ModuleScribe {
  readonly imports = new Map<string, Import>()
  readonly handles = new Map<string, Handle>()
  readonly #group: Group
  readonly #own: ReadonlySet<TemplateResource>
  readonly #shared: Shared

  constructor(group: Group, shared: Shared) {
    this.#group = group
    this.#own = new Set(group.resources)
    this.#shared = shared
  }

  /** A value of the body of `user`. */
  value(value: Value, user: TemplateResource): Term {
    return lower(
      value,
      this.#lowering((ref) => this.#resolve(ref, false, user)),
    )
  }

  /** A resource name: what it refers to must be known when the deployment starts. */
  name(value: Value): Term {
    return lower(
      value,
      this.#lowering((ref) => this.#resolve(ref, true)),
    )
  }

  /** The symbol of a resource in this module; a resource of another module or an existing one gets a handle. */
  symbolOf(resource: TemplateResource): string {
    if (resource.existing) return this.#existing(resource)
    const inline = this.#shared.web.wholeOf(resource) !== resource
    if (this.#own.has(resource) && !inline) return resource.symbol
    return this.#handle(resource)
  }

  /** Handles in the order of the template, each behind its parent. */
  handlesInOrder(): readonly Handle[] {
    const order = new Map(this.#shared.template.resources.map((resource, index) => [keyOf(resource), index]))
    const place = ([key]: readonly [string, Handle]): number => order.get(key) ?? -1
    return [...this.handles].sort((a, b) => place(a) - place(b)).map(([, handle]) => handle)
  }

  /** The value that this module gives out for an import of another one. */
  output({ name, description, target, path }: Import): FileOutput {
    return { name, description, value: { t: 'property', symbol: this.symbolOf(target), path } }
  }

  #lowering(resolve: (ref: Ref) => Term): Lowering {
    return { cloud: this.#shared.cloud, resolve }
  }

  #resolve(ref: Ref, atStart: boolean, user?: TemplateResource): Term {
    const { byKey, web, imports, titleOf } = this.#shared
    const target = byKey.get(keyOf(ref))
    if (!target) return { t: 'null' }
    // No symbol may be used in its own declaration.
    if (user && web.wholeOf(target) === web.wholeOf(user) && !target.existing) return this.#ownId(target)
    const isName = ref.path.length === 1 && ref.path[0] === 'name'
    if (target.existing) return isName ? this.name(target.name) : this.#property(target, ref)
    if (this.#own.has(target)) return this.#property(target, ref)
    if (isName) return this.name(target.name)
    if (ref.path.join('.') === 'id' && this.handles.has(keyOf(target))) return this.#property(target, ref)
    const made = imports.of(target, ref.path, atStart, titleOf(target))
    this.imports.set(made.name, made)
    return { t: 'param', name: made.name }
  }

  #property(target: TemplateResource, ref: Ref): Term {
    return { t: 'property', symbol: this.symbolOf(target), path: ref.path }
  }

  #ownId(target: TemplateResource): Term {
    return computedId(target, this.#shared.byKey, (value) => this.name(value))
  }

  /** A resource that this module names and another one deploys, or an inline subnet. */
  #handle(resource: TemplateResource): string {
    const key = keyOf(resource)
    if (!this.handles.has(key)) {
      const { symbol, type, apiVersion, node } = resource
      const parent = resource.parent && this.#shared.byKey.get(keyOf(resource.parent))
      const up = parent ? { parent: this.symbolOf(parent) } : {}
      this.handles.set(key, { symbol, type, apiVersion, node, name: this.name(resource.name), ...up })
    }
    return resource.symbol
  }

  #existing(resource: TemplateResource): string {
    const key = keyOf(resource)
    const id = resource.existing && parseResourceId(resource.existing.resourceId)
    if (!id || this.handles.has(key)) return resource.symbol
    const { symbol, type, apiVersion, node } = resource
    const handle = { symbol, type, apiVersion, node, name: this.name(id.names.at(-1) ?? '') }
    if (id.names.length > 1) {
      const parent = this.#existingParent(resource, resource.existing.resourceId)
      this.handles.set(key, { ...handle, parent })
    } else {
      const { subscription, resourceGroup } = id
      const scope = { subscription, ...(resourceGroup === undefined ? {} : { resourceGroup }) }
      const isHere = scopeKey(scope) === scopeKey(this.#group.scope)
      this.handles.set(key, isHere ? handle : { ...handle, scope })
    }
    return symbol
  }

  /** The existing thing that another one is part of: a drawn one, else one that is made up for it. */
  #existingParent(resource: TemplateResource, resourceId: string): string {
    const parentId = resourceId.split('/').slice(0, -2).join('/')
    const drawn = this.#shared.template.resources.find(
      ({ existing }) => existing?.resourceId.toLowerCase() === parentId.toLowerCase(),
    )
    if (drawn) return this.symbolOf(drawn)
    const type = resource.type.slice(0, resource.type.lastIndexOf('/'))
    const apiVersion = knownType(type)?.apiVersion ?? resource.apiVersion
    const slot = `${resource.slot}/parent`
    const known = this.handles.get(keyOf({ node: resource.node, slot }))
    if (known) return known.symbol
    const symbol = this.#shared.table.claim(joinWords(resource.symbol, 'parent'))
    return this.symbolOf({ ...resource, slot, type, apiVersion, symbol, existing: { resourceId: parentId } })
  }
}
