import { reachableFrom } from '../../lib/graph'
import type { TemplateResource } from '../../model/template'
import { keyOf } from '../synthesize/resourceKey'
import type { FileResource } from './deployment'
import type { ModuleScribe } from './moduleScribe'
import { termsIn, type Entry, type Term } from './term'

/** Which symbols of a file wait for which. */
export type Needs = ReadonlyMap<string, readonly string[]>

/** A resource in the words of its file, the parts that are written inside it included. */
export function writeResource(
  resource: TemplateResource,
  parts: readonly TemplateResource[],
  scribe: ModuleScribe,
  needs: Needs,
  byKey: ReadonlyMap<string, TemplateResource>,
): FileResource {
  const { symbol, type, apiVersion, node, comment } = resource
  const parent = resource.parent && byKey.get(keyOf(resource.parent))
  const on = resource.scope && byKey.get(keyOf(resource.scope))
  const name = scribe.name(resource.name)
  const own = entriesOf(resource, scribe)
  const subnets = parts.map((part): Term => ({
    t: 'object',
    node: part.node,
    entries: [['name', scribe.name(part.name)], ...entriesOf(part, scribe)],
  }))
  const body = subnets.length > 0 ? withSubnets(own, subnets) : own
  const foundations = [parent, on].filter((each) => each !== undefined)
  const shown = new Set([
    ...foundations.map((each) => each.symbol),
    ...symbolsIn([['name', name], ...body], scribe),
  ])
  const waits = needs.get(symbol) ?? []
  return {
    symbol,
    type,
    apiVersion,
    node,
    name,
    body,
    needs: waits,
    dependsOn: unshown(waits, shown, needs),
    ...(parent ? { parent: scribe.symbolOf(parent) } : {}),
    ...(on ? { on: scribe.symbolOf(on) } : {}),
    ...(comment === undefined ? {} : { comment }),
  }
}

/** The customary order of a resource's members; others stand before the properties. */
const FIRST = ['location', 'extendedLocation', 'zones', 'tags', 'kind', 'sku', 'plan', 'identity']

function entriesOf(resource: TemplateResource, scribe: ModuleScribe): readonly Entry[] {
  const rank = (key: string): number => {
    if (key === 'properties') return FIRST.length + 1
    const place = FIRST.indexOf(key)
    return place < 0 ? FIRST.length : place
  }
  return Object.entries(resource.body)
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, value]): Entry => [key, scribe.value(value, resource)])
}

function withSubnets(entries: readonly Entry[], subnets: readonly Term[]): readonly Entry[] {
  const properties = entries.find(([key]) => key === 'properties')?.[1]
  const inner = properties?.t === 'object' ? properties.entries : []
  const given = inner.find(([key]) => key === 'subnets')?.[1]
  const items = [...(given?.t === 'list' ? given.items : []), ...subnets]
  const grown: Entry = [
    'properties',
    {
      t: 'object',
      entries: [...inner.filter(([key]) => key !== 'subnets'), ['subnets', { t: 'list', items }]],
    },
  ]
  return [...entries.filter(([key]) => key !== 'properties'), grown]
}

/** Symbols of resources that the entries use; an inline subnet stands for its network. */
function symbolsIn(entries: readonly Entry[], scribe: ModuleScribe): readonly string[] {
  const parents = new Map([...scribe.handles.values()].map(({ symbol, parent }) => [symbol, parent]))
  const used: string[] = []
  for (const [, value] of entries) {
    for (const term of termsIn(value))
      if (term.t === 'property') used.push(parents.get(term.symbol) ?? term.symbol)
  }
  return used
}

/** What of `waits` neither shows nor follows from something else that is waited for. */
export function unshown(
  waits: readonly string[],
  shown: ReadonlySet<string>,
  needs: Needs,
): readonly string[] {
  const hidden = waits.filter((symbol) => !shown.has(symbol))
  return hidden.filter((symbol) => {
    const others = waits.filter((other) => other !== symbol)
    return !reachableFrom(others, (each) => needs.get(each) ?? []).has(symbol)
  })
}
