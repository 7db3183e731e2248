import { topologicalSort } from '../../lib/topologicalSort'
import type { Graph } from '../../model/graph'
import type { Concern, Expression, TemplateResource, Value } from '../../model/template'
import type { Collected } from './context'
import { keyOf, type Place } from './resourceKey'
import { mapRefs, refsIn } from './walk'

/** The order of deployment, which is also that of the modules. */
export const CONCERNS: readonly Concern[] = [
  'filtering',
  'network',
  'firewall',
  'connectivity',
  'names',
  'monitoring',
  'data',
  'machineLearning',
  'privateEndpoints',
  'compute',
  'kubernetes',
  'governance',
]

/**
 * Puts every resource after what it refers to. Subnets count as their virtual network, of which they are a part. A cycle
 * is broken at the reference that runs most against the order of the concerns: it becomes a computed id that waits for nothing.
 */
export function orderResources(
  resources: readonly TemplateResource[],
  graph: Graph,
  { note }: Collected,
): readonly TemplateResource[] {
  const inOrder = [...resources].sort((a, b) => CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern))
  return sortOrBreak(inOrder, graph, note)
}

function sortOrBreak(
  resources: readonly TemplateResource[],
  graph: Graph,
  note: Collected['note'],
): readonly TemplateResource[] {
  const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]))
  const wholes = resources.filter((resource) => wholeOf(resource, byKey) === resource)
  const needs = new Map(wholes.map((whole) => [whole, new Set<TemplateResource>()]))
  for (const resource of resources) {
    const whole = wholeOf(resource, byKey)
    for (const place of placesNeeded(resource)) {
      const target = byKey.get(keyOf(place))
      if (target && wholeOf(target, byKey) !== whole) needs.get(whole)?.add(wholeOf(target, byKey))
    }
  }
  const sorted = topologicalSort(wholes, (whole) => needs.get(whole) ?? [])
  if (sorted.ok) return withParts(sorted.value, resources, byKey)
  const [from, to] = weakestEdge(sorted.error)
  const name = (resource: TemplateResource): string => graph.node(resource.node)?.name ?? resource.node
  if (isFoundation(from, to)) {
    note(from.node, `${name(from)} belongs to ${name(to)}, which belongs to it in turn; it is left out.`)
    return sortOrBreak(
      resources.filter((each) => wholeOf(each, byKey) !== from),
      graph,
      note,
    )
  }
  note(
    from.node,
    `${name(from)} and ${name(to)} refer to each other: ${name(from)} is deployed first and names ${name(to)} by the id that it will have.`,
  )
  const broken = resources.map((each) =>
    wholeOf(each, byKey) === from ? withoutNeed(each, to, byKey) : each,
  )
  return sortOrBreak(broken, graph, note)
}

/** A subnet written inside its virtual network is part of it. */
export function wholeOf(
  resource: TemplateResource,
  byKey: ReadonlyMap<string, TemplateResource>,
): TemplateResource {
  if (resource.type !== 'Microsoft.Network/virtualNetworks/subnets' || resource.existing || !resource.parent)
    return resource
  const network = byKey.get(keyOf(resource.parent))
  return network && !network.existing ? network : resource
}

/** Everything that must stand before a resource. */
export function* placesNeeded(resource: TemplateResource): Iterable<Place> {
  if (resource.parent) yield resource.parent
  if (resource.scope) yield resource.scope
  yield* refsIn(resource.name)
  yield* refsIn(resource.body)
  yield* resource.dependsOn ?? []
}

function withParts(
  wholes: readonly TemplateResource[],
  resources: readonly TemplateResource[],
  byKey: ReadonlyMap<string, TemplateResource>,
): readonly TemplateResource[] {
  const parts = new Map<TemplateResource, TemplateResource[]>(wholes.map((whole) => [whole, []]))
  for (const resource of resources) {
    const whole = wholeOf(resource, byKey)
    if (whole !== resource) parts.get(whole)?.push(resource)
  }
  return wholes.flatMap((whole) => [whole, ...(parts.get(whole) ?? [])])
}

function weakestEdge(cycle: readonly TemplateResource[]): readonly [TemplateResource, TemplateResource] {
  const rank = ({ concern }: TemplateResource): number => CONCERNS.indexOf(concern)
  const edges = cycle.map((from, index) => [from, cycle[(index + 1) % cycle.length] ?? from] as const)
  const loose = edges.filter(([from, to]) => !isFoundation(from, to))
  const candidates = loose.length > 0 ? loose : edges
  return candidates.reduce((best, edge) =>
    rank(edge[1]) - rank(edge[0]) > rank(best[1]) - rank(best[0]) ? edge : best,
  )
}

function isFoundation(from: TemplateResource, to: TemplateResource): boolean {
  return [from.parent, from.scope].some((place) => place !== undefined && keyOf(place) === keyOf(to))
}

/** The resource with its references to `target` (and parts of it) computed, and nothing else that waits for it. */
function withoutNeed(
  resource: TemplateResource,
  target: TemplateResource,
  byKey: ReadonlyMap<string, TemplateResource>,
): TemplateResource {
  const isTarget = (place: Place): boolean => {
    const found = byKey.get(keyOf(place))
    return found !== undefined && wholeOf(found, byKey) === target
  }
  const compute = (value: Value): Value =>
    mapRefs(value, (ref) => (isTarget(ref) ? computedId(byKey.get(keyOf(ref)) ?? target, byKey) : ref))
  const { dependsOn, ...rest } = resource
  const waits = dependsOn?.filter((place) => !isTarget(place)) ?? []
  return {
    ...rest,
    name: compute(resource.name),
    body: compute(resource.body) as TemplateResource['body'],
    ...(waits.length > 0 ? { dependsOn: waits } : {}),
  }
}

/** `resourceId(type, names …)`, which names a resource of the deployment without waiting for it. */
function computedId(resource: TemplateResource, byKey: ReadonlyMap<string, TemplateResource>): Expression {
  const names: Value[] = []
  for (
    let each: TemplateResource | undefined = resource;
    each;
    each = each.parent && byKey.get(keyOf(each.parent))
  ) {
    names.unshift(each.name)
  }
  return { $: 'call', name: 'resourceId', args: [resource.type, ...names] }
}
