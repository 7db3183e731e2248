import type { Graph } from '../../model/graph'
import type { Expression, TemplateResource, Value } from '../../model/template'
import type { Collected } from './context'
import { keyOf } from './resourceKey'
import { identifierOf, joinWords, soundsSecret } from './symbols'
import { mapRefs, type Ref } from './walk'

/**
 * Makes every reference lead somewhere. A reference to something that is not deployed becomes a parameter with a note; a
 * part of something that is not deployed is left out, and so is all that hangs on it.
 */
export function settleReferences(
  resources: readonly TemplateResource[],
  graph: Graph,
  collected: Collected,
): readonly TemplateResource[] {
  const kept = withFoundations(resources, graph, collected)
  const known = new Set(kept.map(keyOf))
  const settle = (user: TemplateResource, value: Value): Value =>
    mapRefs(value, (ref) => (known.has(keyOf(ref)) ? ref : missing(user, ref, graph, collected)))
  return kept.map((resource) => {
    const { dependsOn, ...rest } = resource
    const waits = (dependsOn ?? []).filter((place) => known.has(keyOf(place)))
    return {
      ...rest,
      name: settle(resource, resource.name),
      body: settle(resource, resource.body) as TemplateResource['body'],
      ...(waits.length > 0 ? { dependsOn: waits } : {}),
    }
  })
}

function withFoundations(
  resources: readonly TemplateResource[],
  graph: Graph,
  { note }: Collected,
): readonly TemplateResource[] {
  const known = new Set(resources.map(keyOf))
  const stands = ({ parent, scope }: TemplateResource): boolean =>
    (!parent || known.has(keyOf(parent))) && (!scope || known.has(keyOf(scope)))
  const fallen = resources.filter((resource) => !stands(resource))
  if (fallen.length === 0) return resources
  for (const { node, type } of fallen) {
    note(
      node,
      `${graph.node(node)?.name ?? node}: ${type} is left out, because what it belongs to is not deployed here.`,
    )
  }
  return withFoundations(resources.filter(stands), graph, { note } as Collected)
}

function missing(user: TemplateResource, ref: Ref, graph: Graph, { context, note }: Collected): Expression {
  const target = graph.node(ref.node)
  const drawn = target?.name ?? ref.node
  const property = ref.path.filter((part) => typeof part === 'string').at(-1) ?? 'id'
  const stem = identifierOf(drawn, target?.kind ?? 'resource')
  const safe = soundsSecret(stem)
    ? identifierOf(`${target?.kind ?? 'resource'} ${ref.node}`, 'resource')
    : stem
  const part = ref.slot === 'main' ? [] : [identifierOf(ref.slot, 'part')]
  const what = property === 'id' ? 'Resource id' : `The property ${ref.path.join('.')}`
  note(user.node, `${drawn} is not deployed here: give its ${property} as a parameter.`)
  return context.param({
    name: joinWords(safe, ...part, identifierOf(property, 'value')),
    type: 'string',
    description: `${what} of ${drawn}, which is not part of this deployment.`,
  })
}
