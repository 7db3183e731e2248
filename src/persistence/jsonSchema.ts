import * as z from 'zod/mini'
import type { Catalog } from '../model/catalog'
import type { Field, FieldSet } from '../model/fields'
import { documentSchema } from './documentSchema'

type Schema = { [key: string]: unknown }

/**
 * The JSON Schema (2020-12) of the file format: what the gate takes, with the fields of every known kind and relation. Other kinds
 * stay legal, as files of newer versions may hold them.
 */
export function designJsonSchema(catalog: Catalog): object {
  const base = z.toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12' }) as Schema
  const members = base['properties'] as Record<string, Schema>
  const { nodes, links } = members
  if (!nodes || !links) throw new Error('the schema of the document has no nodes or links')
  extend(nodes, 'node', [...catalog.kinds.values()])
  extend(links, 'link', [...catalog.relations.values()])
  return {
    ...base,
    title: 'Cordon design',
    description: 'A design of isolated Azure Machine Learning networks, as saved in .cordon.json files.',
    properties: { $schema: { type: 'string' }, ...members },
    $defs: {
      ...(base['$defs'] as Schema | undefined),
      ...Object.fromEntries(
        [...catalog.kinds.values()].map((kind) => [`node.${kind.id}`, propertiesSchema(kind)]),
      ),
      ...Object.fromEntries(
        [...catalog.relations.values()].map((relation) => [
          `link.${relation.id}`,
          propertiesSchema(relation),
        ]),
      ),
    },
  }
}

interface Declared {
  readonly id: string
  readonly label: string
  readonly summary: string
  readonly fields: FieldSet
}

/** Adds to the elements of a record: if the kind is known, its properties are those of its fields. */
function extend(record: Schema, prefix: string, known: readonly Declared[]): void {
  const element = record['additionalProperties'] as Schema
  element['allOf'] = known
    .filter(({ fields }) => Object.keys(fields).length > 0)
    .map(({ id }) => ({
      if: { properties: { kind: { const: id } }, required: ['kind'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
      then: { properties: { properties: { $ref: `#/$defs/${prefix}.${id}` } } },
    }))
}

function propertiesSchema({ label, summary, fields }: Declared): Schema {
  return { title: label, description: summary, ...fieldsSchema(fields) }
}

function fieldsSchema(fields: FieldSet): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
  }
}

function fieldSchema(field: Field): Schema {
  const { label, help, unit, initial, columns, options } = field
  const { $schema: _, ...value } = z.toJSONSchema(field.schema, { io: 'input' }) as Schema
  return {
    title: unit === undefined ? label : `${label} (${unit})`,
    ...(help !== undefined && { description: help }),
    ...value,
    ...(columns && { items: fieldsSchema(columns) }),
    ...(options && { enum: options.map((option) => option.value) }),
    default: initial,
  }
}
