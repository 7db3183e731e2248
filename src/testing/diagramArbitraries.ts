import fc from 'fast-check'
import type { Box, Diagram, DiagramLink, DiagramNode, Json, Owner, Properties } from '../model/diagram'
import { CURRENT_SCHEMA } from '../model/diagram'
import { initialProperties } from '../model/fields'
import type { Settings } from '../model/settings'
import { catalog } from '../registry'

/** Any text that UTF-8 can hold: names, values. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '${x}',
    '[concat()]',
    "'; DROP",
    'a\n\tb',
    '"quoted\\',
    '😀👩‍👩‍👧',
    '__proto__',
    'x'.repeat(500),
    '\u0000',
    '\ufeff',
  ),
)

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -5, max: 300 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
)

const json: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .map((value) => JSON.parse(JSON.stringify(value), noPrototype) as Json)

function noPrototype(this: unknown, key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value === 0 ? 0 : value
}

const key = anyText.filter((text) => text !== '__proto__')

/** The defaults of some fields, some of them changed or missing, and members that nobody declared. */
function propertiesOf(initial: Properties): fc.Arbitrary<Properties> {
  const names = Object.keys(initial)
  return fc
    .tuple(
      fc.subarray(names, { minLength: Math.max(0, names.length - 2) }),
      fc.dictionary(
        names.length > 0 ? fc.constantFrom(...names) : key,
        fc.oneof(json, anyText, fc.boolean(), number),
        {
          maxKeys: 3,
          noNullPrototype: true,
        },
      ),
      fc.option(fc.dictionary(key, json, { maxKeys: 2, noNullPrototype: true }), { nil: {}, freq: 5 }),
    )
    .map(([kept, changed, others]) => ({
      ...Object.fromEntries(kept.map((name) => [name, initial[name] as Json])),
      ...changed,
      ...others,
    }))
}

interface Declared {
  readonly kind: string
  readonly properties: Properties
}

function declared(known: ReadonlyMap<string, { readonly fields: object }>): fc.Arbitrary<Declared> {
  const kinds = [...known].map(([id, { fields }]) => ({
    id,
    initial: initialProperties(fields as never) as Properties,
  }))
  const one = fc
    .constantFrom(...kinds)
    .chain(({ id, initial }) => propertiesOf(initial).map((properties) => ({ kind: id, properties })))
  const unknown = fc
    .tuple(
      anyText.filter((text) => text !== '' && text.length < 200),
      propertiesOf({}),
    )
    .map(([kind, properties]) => ({ kind, properties }))
  return fc.oneof({ weight: 9, arbitrary: one }, { weight: 1, arbitrary: unknown })
}

const owner: fc.Arbitrary<Owner> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Owner>({ mode: 'ours' }) },
  { weight: 1, arbitrary: anyText.map((resourceId): Owner => ({ mode: 'existing', resourceId })) },
)

const coordinate = fc.oneof(
  fc.integer({ min: -4000, max: 4000 }),
  fc.integer({ min: -100, max: 100 }).map((n) => n / 8),
)
const box: fc.Arbitrary<Box> = fc
  .tuple(coordinate, coordinate, fc.nat(2000), fc.nat(2000), fc.constantFrom(undefined, true, false))
  .map(([x, y, w, h, collapsed]) => ({ x, y, w, h, ...(collapsed !== undefined && { collapsed }) }))

const settings: fc.Arbitrary<Settings> = fc.record({
  cloud: fc.constantFrom('AzurePublic', 'AzureGovernment', 'AzureChina'),
  region: fc.oneof(fc.constantFrom('westeurope', 'usgovvirginia', ''), anyText),
  isolation: fc.constantFrom('public', 'private', 'exfiltration'),
  network: fc.constantFrom('either', 'managed', 'custom'),
  naming: fc.record({ workload: anyText, environment: anyText, instance: anyText }),
  tags: fc.dictionary(key, anyText, { maxKeys: 2, noNullPrototype: true }),
  profile: fc.constantFrom('correctness', 'recommended', 'all'),
  severities: fc.dictionary(key, fc.constantFrom('error', 'warning', 'info', 'off'), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
})

const part = fc.record({
  node: fc.tuple(declared(catalog.kinds), anyText, owner, fc.option(box), fc.nat(), fc.nat(3)),
  link: fc.option(fc.tuple(declared(catalog.relations), fc.nat(), fc.nat())),
})

/** Diagrams that hold the invariants and nothing else: unknown kinds, wrong values, hostile names, gaps in the numbers. */
export const anyDiagram: fc.Arbitrary<Diagram> = fc
  .tuple(
    anyText,
    settings,
    fc.array(part, { maxLength: 12 }),
    fc.nat(5),
    fc.array(fc.tuple(anyText, anyText), { maxLength: 2 }),
  )
  .map(([name, chosen, parts, spare, accepted]) => {
    const nodes: Record<string, DiagramNode> = {}
    const layout: Record<string, Box> = {}
    const links: Record<string, DiagramLink> = {}
    let next = 1
    const take = (gap = 0) => (next += gap + 1) - 1
    for (const { node } of parts) {
      const [{ kind, properties }, own, owned, place, parent, gap] = node
      const ids = Object.keys(nodes)
      const id = `n${take(gap)}`
      nodes[id] = {
        id,
        kind,
        name: own,
        owner: owned,
        properties,
        parent: ids[parent % (ids.length + 2)] ?? null,
      }
      if (place) layout[id] = place
    }
    const ids = Object.keys(nodes)
    for (const { link } of parts) {
      if (!link) continue
      const [{ kind, properties }, from, to] = link
      const id = `l${take()}`
      links[id] = { id, kind, properties, from: ids[from % ids.length]!, to: ids[to % ids.length]! }
    }
    const first = ids[0]
    return {
      schema: CURRENT_SCHEMA,
      name,
      settings: chosen,
      nodes,
      links,
      layout,
      intents: first ? [{ from: first, to: first, protocol: 'tcp', port: 443, expect: 'reach' }] : [],
      accepted: accepted.map(([about, reason]) => ({
        key: about,
        reason,
        expires: '2027-01-31',
        baseline: true,
      })),
      nextId: next + spare,
    }
  })
