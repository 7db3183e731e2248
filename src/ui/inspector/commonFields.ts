import type { Json } from '../../model/diagram'
import type { Field, FieldSet } from '../../model/fields'
import type { NodeView } from '../../model/graph'

/** Fields that several kinds declare alike, with the value that all have or `undefined` where they differ. */
export function commonFields(members: readonly { readonly view: NodeView; readonly fields: FieldSet }[]): {
  readonly fields: FieldSet
  readonly values: { readonly [name: string]: Json | undefined }
} {
  const [first, ...rest] = members
  const fields: Record<string, Field> = {}
  const values: Record<string, Json | undefined> = {}
  for (const [name, field] of Object.entries(first?.fields ?? {})) {
    // Tables and lists mean something for one element alone.
    if (!first || field.control === 'table' || !rest.every((other) => isSame(field, other.fields[name])))
      continue
    fields[name] = field
    const value = first.view.properties[name]
    const text = JSON.stringify(value)
    values[name] = rest.every(({ view }) => JSON.stringify(view.properties[name]) === text)
      ? value
      : undefined
  }
  return { fields, values }
}

function isSame(a: Field, b: Field | undefined): boolean {
  return (
    b !== undefined &&
    a.control === b.control &&
    a.label === b.label &&
    JSON.stringify(a.options?.map(({ value }) => value)) ===
      JSON.stringify(b.options?.map(({ value }) => value))
  )
}
