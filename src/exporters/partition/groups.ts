import { reachableFrom } from '../../lib/graph'
import { topologicalSort } from '../../lib/topologicalSort'
import type { Concern, TemplateResource } from '../../model/template'
import { CONCERNS } from '../synthesize/order'
import { parametersIn } from '../synthesize/walk'
import type { GroupScope } from './deployment'

/** Resources that become one module. */
export interface Group {
  readonly concerns: readonly Concern[]
  readonly scope: GroupScope | undefined
  /** In order of deployment; subnets behind their virtual network. */
  readonly resources: readonly TemplateResource[]
}

/** How the resources hang together, in terms of whole resources (a virtual network with its subnets is one). */
export interface Web {
  scopeOf(resource: TemplateResource): GroupScope | undefined
  wholeOf(resource: TemplateResource): TemplateResource
  needsOf(whole: TemplateResource): ReadonlySet<TemplateResource>
}

/** Limits of a template. https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices, "Template limits". */
export const LIMITS = { parameters: 256, outputs: 64, resources: 800 } as const
/** Room for resources of which more than the id is needed, and for parts that follow their whole. */
const MOST_PARAMETERS = LIMITS.parameters - 40

/**
 * Cuts the ordered resources by concern and resource group. Groups that need each other become one; where they stand in
 * different resource groups they are cut where the order of deployment changes sides. Groups beyond the limits are split.
 */
export function groupResources(resources: readonly TemplateResource[], web: Web): readonly Group[] {
  const cut = cutByConcern(resources, web)
  const apart = knots(cut, web).flatMap((knot) => untie(knot, resources, web))
  const sized = apart.flatMap((group) => split(group, web))
  const holder = holders(sized)
  const sorted = topologicalSort(sized, (group) => foreignGroups(group, holder, web))
  if (!sorted.ok) throw new Error('modules that need each other were not untied')
  return sorted.value
}

function cutByConcern(resources: readonly TemplateResource[], web: Web): readonly Group[] {
  const groups = new Map<
    string,
    { concern: Concern; scope: GroupScope | undefined; resources: TemplateResource[] }
  >()
  for (const resource of resources) {
    const { concern } = web.wholeOf(resource)
    const scope = web.scopeOf(resource)
    const key = `${concern} ${scopeKey(scope)}`
    const group = groups.get(key)
    if (group) group.resources.push(resource)
    else groups.set(key, { concern, scope, resources: [resource] })
  }
  return [...groups.values()]
    .sort((a, b) => CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern))
    .map(({ concern, scope, resources: members }) => ({ concerns: [concern], scope, resources: members }))
}

/** Sets of groups that need each other; most hold one group. */
function knots(groups: readonly Group[], web: Web): readonly (readonly Group[])[] {
  const holder = holders(groups)
  const reach = new Map(
    groups.map((group) => [group, reachableFrom([group], (each) => foreignGroups(each, holder, web))]),
  )
  const done = new Set<Group>()
  return groups.flatMap((group) => {
    if (done.has(group)) return []
    const knot = groups.filter((other) => reach.get(group)?.has(other) && reach.get(other)?.has(group))
    for (const member of knot) done.add(member)
    return [knot]
  })
}

function untie(knot: readonly Group[], order: readonly TemplateResource[], web: Web): readonly Group[] {
  const [first] = knot
  if (first === undefined || knot.length === 1) return knot
  const members = new Set(knot.flatMap((group) => group.resources))
  const inOrder = order.filter((resource) => members.has(resource))
  const runs: { scope: GroupScope | undefined; resources: TemplateResource[] }[] = []
  for (const resource of inOrder) {
    const scope = web.scopeOf(resource)
    const run = runs.at(-1)
    if (run && scopeKey(run.scope) === scopeKey(scope)) run.resources.push(resource)
    else runs.push({ scope, resources: [resource] })
  }
  return runs.map(({ scope, resources }) => ({ concerns: concernsOf(resources, web), scope, resources }))
}

function concernsOf(resources: readonly TemplateResource[], web: Web): readonly Concern[] {
  const present = new Set(resources.map((resource) => web.wholeOf(resource).concern))
  return CONCERNS.filter((concern) => present.has(concern))
}

/** Cuts a group in order of deployment before it needs more parameters, or holds more resources, than a template may have. */
function split(group: Group, web: Web): readonly Group[] {
  const parts: Part[] = [emptyPart()]
  for (const resource of group.resources) {
    const part = parts.at(-1) ?? emptyPart()
    const isWhole = web.wholeOf(resource) === resource
    if (isWhole && part.resources.length > 0 && overflows(part, resource, web)) parts.push(emptyPart())
    add(resource, parts.at(-1) ?? part, web)
  }
  return parts.map(({ resources }) => ({ ...group, resources }))
}

/** A part of a group and what it needs from elsewhere. */
interface Part {
  readonly resources: TemplateResource[]
  readonly wholes: Set<TemplateResource>
  readonly foreign: Set<TemplateResource>
  readonly parameters: Set<string>
}

function emptyPart(): Part {
  return { resources: [], wholes: new Set(), foreign: new Set(), parameters: new Set() }
}

function add(resource: TemplateResource, part: Part, web: Web): void {
  const whole = web.wholeOf(resource)
  part.resources.push(resource)
  part.wholes.add(whole)
  for (const need of foreignNeeds(whole, part, web)) part.foreign.add(need)
  for (const name of parametersIn([resource.name, resource.body])) part.parameters.add(name)
}

function overflows(part: Part, resource: TemplateResource, web: Web): boolean {
  if (part.resources.length >= LIMITS.resources) return true
  const foreign = foreignNeeds(resource, part, web).filter((need) => !part.foreign.has(need))
  const own = [...new Set(parametersIn([resource.name, resource.body]))].filter(
    (name) => !part.parameters.has(name),
  )
  return part.foreign.size + foreign.length + part.parameters.size + own.length > MOST_PARAMETERS
}

function foreignNeeds(whole: TemplateResource, part: Part, web: Web): readonly TemplateResource[] {
  return [...web.needsOf(whole)].filter((need) => need !== whole && !part.wholes.has(need))
}

function holders(groups: readonly Group[]): ReadonlyMap<TemplateResource, Group> {
  return new Map(groups.flatMap((group) => group.resources.map((resource) => [resource, group] as const)))
}

function foreignGroups(
  group: Group,
  holder: ReadonlyMap<TemplateResource, Group>,
  web: Web,
): ReadonlySet<Group> {
  const foreign = new Set<Group>()
  for (const resource of group.resources) {
    for (const need of web.needsOf(web.wholeOf(resource))) {
      const other = holder.get(need)
      if (other && other !== group) foreign.add(other)
    }
  }
  return foreign
}

/** A scope as one text; empty for the resource group of the deployment. */
export function scopeKey(scope: GroupScope | undefined): string {
  if (scope === undefined) return ''
  if ('parameter' in scope) return scope.parameter
  return `${scope.subscription}/${scope.resourceGroup ?? ''}`.toLowerCase()
}
