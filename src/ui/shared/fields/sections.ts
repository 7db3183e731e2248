import type { Json } from '../../../model/diagram'
import type { Field, FieldSet } from '../../../model/fields'

export interface FieldSection {
  readonly title: string | undefined
  readonly fields: readonly (readonly [name: string, field: Field])[]
}

/** The fields that are shown for these values, those without section first, sections in order of declaration. */
export function shownSections(
  fields: FieldSet,
  values: { readonly [name: string]: Json | undefined },
): readonly FieldSection[] {
  const sections = new Map<string | undefined, [string, Field][]>([[undefined, []]])
  for (const [name, field] of Object.entries(fields)) {
    if (!isShown(field, values)) continue
    const list = sections.get(field.section)
    if (list) list.push([name, field])
    else sections.set(field.section, [[name, field]])
  }
  return [...sections]
    .map(([title, list]) => ({ title, fields: list }))
    .filter((section) => section.fields.length > 0)
}

function isShown({ when }: Field, values: { readonly [name: string]: Json | undefined }): boolean {
  return when === undefined || when.is.includes(values[when.field] ?? null)
}
