import type { Field, FieldSet } from '../model/fields'
import type { Diagram, Json } from '../model/diagram'
import { initialProperties } from '../model/fields'
import { patterns } from '../patterns/list'
import type { KnownField, Shape, Tables } from '../persistence/shareLink/tables'
import { catalog } from '../registry'

/** Preset dictionaries reach 32 KiB back at most; nearer is cheaper. */
const DICTIONARY_BYTES = 8_000
const REGION = 'westeurope'

/** What a version of the share link knows beforehand, taken from the catalog and the patterns of today. */
export function freezeTables(): Tables {
  const strings = frequentStrings()
  return {
    kinds: [...catalog.kinds.values()].map(({ id, size, fields }) => ({
      id,
      size: [size.w, size.h],
      fields: shapeOf(fields),
    })),
    relations: [...catalog.relations.values()].map(({ id, from, to, fields }) => ({
      id,
      from,
      to,
      fields: shapeOf(fields),
    })),
    strings,
    dictionary: strings
      .map((text) => text.replaceAll('\u0001', REGION))
      .reverse()
      .join('')
      .slice(-DICTIONARY_BYTES),
  }
}

function shapeOf(fields: FieldSet): Shape {
  return Object.entries(fields).map(([name, field]) => [name, knownField(field)])
}

function knownField(field: Field): KnownField {
  const { initial } = field
  if (typeof initial === 'boolean') return { type: 'flag', initial }
  if (typeof initial === 'number') return { type: 'integer', initial }
  if (field.options && typeof initial === 'string') {
    return { type: 'choice', initial, options: field.options.map(({ value }) => value) }
  }
  if (field.columns) return { type: 'table', columns: shapeOf(field.columns) }
  if (typeof initial === 'string') return { type: 'text', initial }
  return { type: 'list', initial: initial as readonly string[] }
}

/** Texts of the patterns in the order in which the codec meets them, then those that fields suggest. */
function frequentStrings(): readonly string[] {
  const found = new Set<string>()
  const add = (text: string) => {
    if (text.length > 1 || text === '*') found.add(text.replaceAll(REGION, '\u0001'))
  }
  for (const pattern of patterns) {
    for (const text of textsOf(pattern.build(initialProperties(pattern.parameters)))) add(text)
  }
  for (const { fields } of [...catalog.kinds.values(), ...catalog.relations.values()]) {
    for (const text of suggestions(fields)) add(text)
  }
  return [...found]
}

function textsOf({ name, nodes, links }: Diagram): readonly string[] {
  return [
    name,
    ...Object.values(links).flatMap(({ properties }) => inside(properties)),
    ...Object.values(nodes).flatMap((node) => [node.name, ...inside(node.properties)]),
  ]
}

function inside(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(inside)
}

function suggestions(fields: FieldSet): readonly string[] {
  return Object.values(fields).flatMap((field) => [
    ...(field.suggestions ?? []),
    ...(field.columns ? suggestions(field.columns) : []),
  ])
}
