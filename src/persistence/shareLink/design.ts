import { naturalCompare } from '../../lib/naturalCompare'
import { decodeUtf8, encodeUtf8 } from '../../lib/utf8'
import type { Box, Diagram, DiagramLink, DiagramNode, Json, Owner } from '../../model/diagram'
import { readBoxes, writeBoxes } from './boxes'
import { ByteReader, ByteWriter, Malformed } from './bytes'
import { itemsOf, readItems, writeItems, type Item } from './items'
import { Ends, readParents, writeParents } from './places'
import { readRecord, writeRecord } from './records'
import { StringList, StringPool } from './stringPool'
import type { Shape, Tables } from './tables'
import { readValue, times, writeValue } from './values'

/** Settings of version 1: the order of options and defaults is part of the format. */
const SETTINGS: Shape = [
  [
    'cloud',
    { type: 'choice', initial: 'AzurePublic', options: ['AzurePublic', 'AzureGovernment', 'AzureChina'] },
  ],
  ['isolation', { type: 'choice', initial: 'private', options: ['public', 'private', 'exfiltration'] }],
  ['network', { type: 'choice', initial: 'either', options: ['either', 'managed', 'custom'] }],
  ['profile', { type: 'choice', initial: 'recommended', options: ['correctness', 'recommended', 'all'] }],
]
const NAMING: Shape = [
  ['workload', { type: 'text', initial: 'ml' }],
  ['environment', { type: 'text', initial: 'prod' }],
  ['instance', { type: 'text', initial: '001' }],
]

/** A design as bytes: columns of like values one after the other, each as far as nothing before it tells it. */
export function writeDesign(diagram: Diagram, tables: Tables): Uint8Array {
  const { settings } = diagram
  const { naming, tags, severities, region, ...plain } = settings
  const strings = new StringPool(tables.strings, region)
  const body = new ByteWriter()
  const nodes = inOrder(diagram.nodes)
  const links = inOrder(diagram.links)
  const places = new Map(nodes.map(({ id }, index) => [id, index]))
  const parents = nodes.map(({ parent }) => (parent === null ? null : (places.get(parent) ?? null)))

  strings.refer(body, diagram.name)
  writeRecord(body, strings, SETTINGS, plain)
  writeRecord(body, strings, NAMING, { ...naming })
  writeItems(body, strings, tables, itemsOf(nodes, links))
  body.integer(diagram.nextId - lastNumber(nodes, links) - 1)
  writeParents(body, parents)
  writeBoxes(
    body,
    nodes.map(({ kind }, index) => ({ kind, parent: parents[index] ?? null })),
    nodes.map(({ id }) => diagram.layout[id]),
    sizesOf(tables),
  )
  const nodeKinds = nodes.map(({ kind }) => kind)
  const endsOf = endsByRelation(tables, nodeKinds)
  for (const link of links) endsOf(link.kind, 'from').write(body, places.get(link.from) ?? 0)
  for (const link of links) endsOf(link.kind, 'to').write(body, places.get(link.to) ?? 0)
  const shapeOf = shapesOf(tables)
  for (const link of links) writeRecord(body, strings, shapeOf(`link ${link.kind}`), link.properties)
  for (const node of nodes) {
    strings.refer(body, node.name)
    writeRecord(body, strings, shapeOf(`node ${node.kind}`), node.properties)
  }
  writeOwners(body, strings, nodes)
  const rest: readonly unknown[] = [tags, severities, diagram.intents, diagram.accepted]
  for (const part of rest) writeValue(body, strings, part as Json)

  const out = new ByteWriter()
  const regionBytes = encodeUtf8(region)
  out.count(diagram.schema)
  out.count(regionBytes.length)
  out.bytes(regionBytes)
  strings.write(out)
  out.bytes(body.finish())
  return out.finish()
}

/** The document that the bytes hold, for the gate to check. Throws {@link Malformed} on anything else. */
export function readDesign(bytes: Uint8Array, tables: Tables): unknown {
  const input = new ByteReader(bytes)
  const schema = input.count()
  const region = decodeUtf8(input.bytes(input.many()))
  if (region === undefined) throw new Malformed('region')
  const strings = new StringList(input, tables.strings, region)
  const name = strings.read(input)
  const plain = readRecord(input, strings, SETTINGS)
  const naming = readRecord(input, strings, NAMING)
  const items = readItems(input, strings, tables)
  const nodeItems = items.filter(({ type }) => type === 'node')
  const linkItems = items.filter(({ type }) => type === 'link')
  const nextId = input.integer() + (items.at(-1)?.number ?? 0) + 1
  const parents = readParents(input, nodeItems.length)
  const boxes = readBoxes(
    input,
    nodeItems.map(({ kind }, index) => ({ kind, parent: parents[index] ?? null })),
    sizesOf(tables),
  )
  const endsOf = endsByRelation(
    tables,
    nodeItems.map(({ kind }) => kind),
  )
  const from = linkItems.map(({ kind }) => endsOf(kind, 'from').read(input))
  const to = linkItems.map(({ kind }) => endsOf(kind, 'to').read(input))
  const shapeOf = shapesOf(tables)
  const linkProperties = linkItems.map(({ kind }) => readRecord(input, strings, shapeOf(`link ${kind}`)))
  const named = nodeItems.map(({ kind }) => ({
    name: strings.read(input),
    properties: readRecord(input, strings, shapeOf(`node ${kind}`)),
  }))
  const owners = readOwners(input, strings, nodeItems.length)
  const [tags, severities, intents, accepted] = times(4, () => readValue(input, strings))
  if (input.left() > 0) throw new Malformed('rest')
  const idAt = (place: number) => `n${nodeItems[place]?.number ?? 0}`
  return {
    schema,
    name,
    settings: { ...plain, region, naming, tags, severities },
    nodes: byId(nodeItems, 'n', (kind, id, index): DiagramNode => ({
      id,
      kind,
      name: named[index]?.name ?? '',
      parent: parentId(parents[index] ?? null, idAt),
      owner: owners[index] ?? { mode: 'ours' },
      properties: named[index]?.properties ?? {},
    })),
    links: byId(linkItems, 'l', (kind, id, index): DiagramLink => ({
      id,
      kind,
      from: idAt(from[index] ?? 0),
      to: idAt(to[index] ?? 0),
      properties: linkProperties[index] ?? {},
    })),
    layout: Object.fromEntries(
      boxes.flatMap((box, place): [string, Box][] => (box ? [[idAt(place), box]] : [])),
    ),
    intents,
    accepted,
    nextId,
  }
}

function parentId(parent: number | null, idAt: (place: number) => string): string | null {
  return parent === null ? null : idAt(parent)
}

function byId<T>(
  items: readonly Item[],
  letter: string,
  make: (kind: string, id: string, index: number) => T,
): Record<string, T> {
  return Object.fromEntries(
    items.map(({ number, kind }, index) => {
      const id = `${letter}${number}`
      return [id, make(kind, id, index)]
    }),
  )
}

function inOrder<T extends { readonly id: string }>(record: Readonly<Record<string, T>>): readonly T[] {
  return Object.values(record).sort((a, b) => naturalCompare(a.id, b.id))
}

function lastNumber(nodes: readonly DiagramNode[], links: readonly DiagramLink[]): number {
  return itemsOf(nodes, links).at(-1)?.number ?? 0
}

function sizesOf(tables: Tables): ReadonlyMap<string, readonly [number, number]> {
  return new Map(tables.kinds.map(({ id, size }) => [id, size]))
}

/** The fields of a kind (`node …`) or relation (`link …`); none for what the tables do not know. */
function shapesOf(tables: Tables): (key: string) => Shape {
  const shapes = new Map<string, Shape>([
    ...tables.kinds.map(({ id, fields }) => [`node ${id}`, fields] as const),
    ...tables.relations.map(({ id, fields }) => [`link ${id}`, fields] as const),
  ])
  return (key) => shapes.get(key) ?? []
}

function endsByRelation(
  tables: Tables,
  nodeKinds: readonly string[],
): (relation: string, side: 'from' | 'to') => Ends {
  const relations = new Map(tables.relations.map((relation) => [relation.id, relation]))
  const made = new Map<string, Ends>()
  return (relation, side) => {
    const key = `${side} ${relation}`
    const known = made.get(key)
    if (known) return known
    const ends = new Ends(relations.get(relation)?.[side] ?? [], nodeKinds)
    made.set(key, ends)
    return ends
  }
}

/** Things that exist already: how far from the last one, and the resource id. */
function writeOwners(out: ByteWriter, strings: StringPool, nodes: readonly DiagramNode[]): void {
  const existing = nodes.flatMap(({ owner }, index) =>
    owner.mode === 'existing' ? [{ index, resourceId: owner.resourceId }] : [],
  )
  out.count(existing.length)
  let last = 0
  for (const { index, resourceId } of existing) {
    out.count(index - last)
    strings.refer(out, resourceId)
    last = index
  }
}

function readOwners(input: ByteReader, strings: StringList, count: number): readonly Owner[] {
  const owners = times(count, (): Owner => ({ mode: 'ours' }))
  let last = 0
  for (let left = input.many(); left > 0; left -= 1) {
    last += input.count()
    if (last >= count) throw new Malformed('owner')
    owners[last] = { mode: 'existing', resourceId: strings.read(input) }
  }
  return owners
}
