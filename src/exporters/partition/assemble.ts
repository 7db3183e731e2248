import type { Parameter, TemplateResource, Value } from '../../model/template'
import { keyOf } from '../synthesize/resourceKey'
import { computedId } from './computedId'
import type { FileOutput, FileParameter, FileResource, Handle, Module } from './deployment'
import { LIMITS, type Group } from './groups'
import type { Import } from './imports'
import { lower } from './lower'
import { ModuleScribe, type Shared } from './moduleScribe'
import { termsIn, type Term } from './term'
import { unshown, writeResource, type Needs } from './writeResource'

/** A group with its symbol, file and title. */
export type NamedGroup = Group & Pick<Module, 'symbol' | 'file' | 'title'>

interface Written {
  readonly group: NamedGroup
  readonly scribe: ModuleScribe
  readonly resources: readonly FileResource[]
}

/** An output and the module that gives it. */
interface Given {
  readonly from: Written
  readonly output: FileOutput
}

/** Writes each group in its own words and joins them: what one takes from another becomes output, argument and parameter. */
export function assembleModules(groups: readonly NamedGroup[], shared: Shared): readonly Module[] {
  const written = groups.map((group) => write(group, shared))
  const holder = new Map(
    written.flatMap((each) => each.group.resources.map((resource) => [resource, each] as const)),
  )
  const given = allotOutputs(written, holder)
  const needs: Needs = new Map(
    written.map(({ group }) => [group.symbol, neededModules(group, holder, shared)]),
  )
  return written.map((each) => finish(each, given, needs, shared))
}

function write(group: NamedGroup, shared: Shared): Written {
  const { web, byKey } = shared
  const scribe = new ModuleScribe(group, shared)
  const wholes = group.resources.filter((resource) => web.wholeOf(resource) === resource)
  const own = new Set(wholes)
  // Foundations first: their handles spare parameters.
  for (const { parent, scope } of wholes) {
    for (const place of [parent, scope]) {
      const foundation = place && byKey.get(keyOf(place))
      if (foundation) scribe.symbolOf(foundation)
    }
  }
  const needsOf = (whole: TemplateResource): readonly string[] =>
    [...web.needsOf(whole)].filter((need) => own.has(need)).map(({ symbol }) => symbol)
  const needs: Needs = new Map(wholes.map((whole) => [whole.symbol, needsOf(whole)]))
  const resources = wholes.map((whole): FileResource => {
    const parts = group.resources.filter((resource) => resource !== whole && web.wholeOf(resource) === whole)
    return writeResource(whole, parts, scribe, needs, byKey)
  })
  return { group, scribe, resources }
}

/** Which imports each module gives out; what is more than a template may have is computed by the main file instead. */
function allotOutputs(
  written: readonly Written[],
  holder: ReadonlyMap<TemplateResource, Written>,
): ReadonlyMap<string, Given> {
  const wanted = new Map<Written, Map<string, Import>>(written.map((each) => [each, new Map()]))
  for (const { scribe } of written) {
    for (const each of scribe.imports.values()) {
      const from = holder.get(each.target)
      if (from && !each.computed) wanted.get(from)?.set(each.name, each)
    }
  }
  const order = new Map([...holder.keys()].map((resource, index) => [resource, index]))
  const place = ({ target }: Import): number => order.get(target) ?? 0
  const given = new Map<string, Given>()
  for (const [from, imports] of wanted) {
    const runtimeFirst = [...imports.values()].sort(
      (a, b) => Number(isId(a)) - Number(isId(b)) || place(a) - place(b),
    )
    for (const each of runtimeFirst.slice(0, LIMITS.outputs))
      given.set(each.name, { from, output: from.scribe.output(each) })
  }
  return given
}

function isId({ path }: Import): boolean {
  return path.join('.') === 'id'
}

function neededModules(
  group: Group,
  holder: ReadonlyMap<TemplateResource, Written>,
  { web }: Shared,
): readonly string[] {
  const needed = new Set<string>()
  for (const resource of group.resources) {
    for (const need of web.needsOf(web.wholeOf(resource))) {
      const other = holder.get(need)
      if (other && other.group !== group) needed.add(other.group.symbol)
    }
  }
  return [...needed]
}

function finish(written: Written, given: ReadonlyMap<string, Given>, needs: Needs, shared: Shared): Module {
  const { group, scribe, resources } = written
  const outputs = [...given.values()].filter(({ from }) => from === written).map(({ output }) => output)
  const handles = scribe.handlesInOrder()
  const passed = parametersUsed(resources, handles, shared.template.parameters)
  const taken = [...scribe.imports.values()]
  const args = taken.map((each): readonly [string, Term] => [each.name, argument(each, given, shared)])
  const waits = needs.get(group.symbol) ?? []
  const shown = new Set(args.flatMap(([, value]) => (value.t === 'output' ? [value.module] : [])))
  return {
    symbol: group.symbol,
    file: group.file,
    title: group.title,
    ...(group.scope ? { scope: group.scope } : {}),
    parameters: [...passed.map(withoutDefault), ...taken.map(foreignParameter)],
    handles,
    resources,
    outputs,
    arguments: [...passed.map(({ name }): readonly [string, Term] => [name, { t: 'param', name }]), ...args],
    needs: waits,
    dependsOn: unshown(waits, shown, needs),
  }
}

function argument(
  { name, target }: Import,
  given: ReadonlyMap<string, Given>,
  { byKey, cloud, web }: Shared,
): Term {
  const source = given.get(name)
  if (source) return { t: 'output', module: source.from.group.symbol, name }
  const inMain = (value: Value): Term => lower(value, { cloud, resolve: () => ({ t: 'null' }) })
  return computedId(target, byKey, inMain, web.scopeOf(target))
}

function parametersUsed(
  resources: readonly FileResource[],
  handles: readonly Handle[],
  parameters: readonly Parameter[],
): readonly Parameter[] {
  const terms = [...handles, ...resources].map(({ name }) => name)
  for (const { body } of resources) for (const [, value] of body) terms.push(value)
  const used = new Set(
    terms.flatMap((term) => [...termsIn(term)].flatMap((each) => (each.t === 'param' ? [each.name] : []))),
  )
  return parameters.filter(({ name }) => used.has(name))
}

/** Modules take every value from the main file. */
function withoutDefault(parameter: Parameter): FileParameter {
  const { default: _, ...rest } = parameter
  return rest
}

function foreignParameter({ name, description }: Import): FileParameter {
  return { name, type: 'string', description }
}
