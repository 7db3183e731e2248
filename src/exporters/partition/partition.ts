import type { CloudId } from '../../facts/clouds'
import type { NodeId } from '../../model/diagram'
import { keyOf } from '../synthesize/resourceKey'
import { SymbolTable } from '../synthesize/symbols'
import { parseResourceId } from '../synthesize/resourceId'
import { placesNeeded, wholeOf } from '../synthesize/order'
import type { Parameter, Template, TemplateResource } from '../../model/template'
import type { Deployment, FileParameter, GroupScope } from './deployment'
import { groupResources, LIMITS, type Web } from './groups'
import { lower, lowerData } from './lower'
import { assembleModules } from './assemble'
import { ImportTable } from './imports'
import { termsIn, type Term } from './term'
import { titleOf } from './titles'

/** The template as a main file with modules by concern, once for all formats. */
export function partition(
  template: Template,
  title: string,
  cloud: CloudId,
  nodeName: (node: NodeId) => string,
): Deployment {
  const byKey = new Map(template.resources.map((resource) => [keyOf(resource), resource]))
  const web = weave(template.resources, byKey)
  const groups = groupResources(
    template.resources.filter(({ existing }) => !existing),
    web,
  )
  const table = new SymbolTable()
  for (const { name } of template.parameters) table.claim(name)
  for (const { symbol } of template.resources) table.claim(symbol)
  const named = groups.map((group) => ({ ...group, ...titleOf(group, table) }))
  const titleOfResource = ({ node, slot }: TemplateResource): string =>
    slot === 'main' ? nodeName(node) : `${nodeName(node)} (${slot})`
  const shared = {
    template,
    byKey,
    web,
    cloud,
    table,
    imports: new ImportTable(table),
    titleOf: titleOfResource,
  }
  const modules = assembleModules(named, shared)
  const used = new Set(
    modules.flatMap((module) =>
      module.arguments.flatMap(([, value]) => [...termsIn(value)].map(nameOfParameter)),
    ),
  )
  for (const { scope } of modules) if (scope && 'parameter' in scope) used.add(scope.parameter)
  const parameters = template.parameters
    .filter(({ name }) => used.has(name))
    .map((each) => fileParameter(each, cloud))
  const notes = [...template.notes]
  if (parameters.length > LIMITS.parameters) {
    notes.push({
      node: null,
      text: `The deployment has ${parameters.length} parameters; Azure takes ${LIMITS.parameters}.`,
    })
  }
  return { title, parameters, modules, notes }
}

function nameOfParameter(term: Term): string | undefined {
  return term.t === 'param' ? term.name : undefined
}

function fileParameter({ default: initial, ...rest }: Parameter, cloud: CloudId): FileParameter {
  if (initial === undefined) return rest
  // The default of an object is data that a person wrote, such as tags.
  if (rest.type === 'object') return { ...rest, default: lowerData(initial) }
  return { ...rest, default: lower(initial, { cloud, resolve: () => ({ t: 'null' }) }) }
}

function weave(resources: readonly TemplateResource[], byKey: ReadonlyMap<string, TemplateResource>): Web {
  const needs = new Map<TemplateResource, Set<TemplateResource>>()
  for (const resource of resources) {
    const whole = wholeOf(resource, byKey)
    const set = needs.get(whole) ?? new Set()
    needs.set(whole, set)
    for (const place of placesNeeded(resource)) {
      const target = byKey.get(keyOf(place))
      const foundation = target && wholeOf(target, byKey)
      if (foundation && foundation !== whole && !foundation.existing) set.add(foundation)
    }
  }
  return {
    wholeOf: (resource) => wholeOf(resource, byKey),
    needsOf: (whole) => needs.get(whole) ?? new Set(),
    scopeOf: (resource) => scopeOf(resource, byKey),
  }
}

/** Parts of an existing thing are deployed to where it stands. */
function scopeOf(
  resource: TemplateResource,
  byKey: ReadonlyMap<string, TemplateResource>,
): GroupScope | undefined {
  if (resource.existing) {
    const { subscription = '', resourceGroup } = parseResourceId(resource.existing.resourceId) ?? {}
    return { subscription, ...(resourceGroup === undefined ? {} : { resourceGroup }) }
  }
  const foundation = resource.parent ?? resource.scope
  const target = foundation && byKey.get(keyOf(foundation))
  if (resource.resourceGroup !== undefined) return { parameter: resource.resourceGroup }
  return target && scopeOf(target, byKey)
}
