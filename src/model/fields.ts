import '../lib/jitless'
import * as z from 'zod/mini'
import type { Source } from '../lib/source'
import type { Json } from './diagram'

/** Which form control shows a field; the inspector has one component for each. */
export type Control =
  | 'text'
  | 'multiline'
  | 'switch'
  | 'choice'
  | 'integer'
  | 'cidr'
  | 'cidrList'
  | 'ip'
  | 'ipList'
  | 'ports'
  | 'stringList'
  | 'table'

/** One allowed value of a choice, with the words for it. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly help?: string
}

/** What a person is told about a field. */
export interface FieldText {
  readonly label: string
  readonly help?: string
  readonly unit?: string
  /** The document that states the default or the allowed values; shown beside the field. */
  readonly source?: Source
  /** Fields with the same section stand together in the inspector. Of a link, `{from}` and `{to}` stand for the names of its ends. */
  readonly section?: string
  /** Shown only when another field of the same thing has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly Json[] }
}

/** One declaration: type, check, default, form control, help and JSON Schema. */
export interface Field<T extends Json = Json> extends FieldText {
  readonly control: Control
  readonly schema: z.ZodMiniType<T>
  readonly initial: T
  readonly options?: readonly Option[]
  readonly min?: number
  readonly max?: number
  /** Columns of a table, in order. */
  readonly columns?: FieldSet
  /** Suggestions for free text (service tags, FQDNs); other values stay legal. */
  readonly suggestions?: readonly string[]
}

// oxlint-disable-next-line typescript/no-explicit-any -- a set holds fields of different value types
export type FieldSet = { readonly [name: string]: Field<any> }

/** What look-ups need of a kind or relation: its name and the types of its properties. */
export interface Handle<F extends FieldSet> {
  readonly id: string
  readonly fields: F
}

/** The property values that a set of fields declares. */
export type PropertiesOf<F extends FieldSet> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never
}

const MAX_TEXT = 2000
const MAX_ITEMS = 1000

const shortText = z.string().check(z.maxLength(MAX_TEXT))
const textList = z.readonly(z.array(shortText).check(z.maxLength(MAX_ITEMS)))

type More = Partial<Omit<FieldText, 'label'>>

/** One line of free text. */
export function text(
  label: string,
  initial = '',
  more: More & { suggestions?: readonly string[] } = {},
): Field<string> {
  return { ...more, label, control: 'text', schema: shortText, initial }
}

/** Free text of several lines. */
export function multiline(label: string, initial = '', more: More = {}): Field<string> {
  return { ...more, label, control: 'multiline', schema: z.string().check(z.maxLength(20_000)), initial }
}

/** Yes or no. */
export function flag(label: string, initial: boolean, more: More = {}): Field<boolean> {
  return { ...more, label, control: 'switch', schema: z.boolean(), initial }
}

/** One of a few values; the first option is the default unless `initial` says otherwise. */
export function choice<const V extends string>(
  label: string,
  options: readonly { readonly value: V; readonly label: string; readonly help?: string }[],
  initial: NoInfer<V>,
  more: More = {},
): Field<V> {
  const values = options.map((option) => option.value)
  return {
    ...more,
    label,
    control: 'choice',
    options,
    schema: z.enum(values),
    initial,
  }
}

/** A whole number within `min` and `max`. */
export function integer(
  label: string,
  initial: number,
  min: number,
  max: number,
  more: More = {},
): Field<number> {
  const schema = z.int().check(z.minimum(min), z.maximum(max))
  return { ...more, label, control: 'integer', schema, initial, min, max }
}

/**
 * An address prefix such as `10.0.0.0/24`. Wrong prefixes are representable (a finding tells, typing is never blocked);
 * an empty string means that none is set.
 */
export function cidr(label: string, initial = '', more: More = {}): Field<string> {
  return { ...more, label, control: 'cidr', schema: shortText, initial }
}

/** Address prefixes, IPv4 and IPv6. */
export function cidrList(
  label: string,
  initial: readonly string[] = [],
  more: More = {},
): Field<readonly string[]> {
  return { ...more, label, control: 'cidrList', schema: textList, initial }
}

/** One address; an empty string means that the platform or the plan chooses. */
export function ip(label: string, initial = '', more: More = {}): Field<string> {
  return { ...more, label, control: 'ip', schema: shortText, initial }
}

/** Addresses in order. */
export function ipList(
  label: string,
  initial: readonly string[] = [],
  more: More = {},
): Field<readonly string[]> {
  return { ...more, label, control: 'ipList', schema: textList, initial }
}

/** Ports and ranges, `443`, `8787,18881`, `5000-6000` or `*`. */
export function ports(label: string, initial = '443', more: More = {}): Field<string> {
  return { ...more, label, control: 'ports', schema: shortText, initial }
}

/** A list of free texts. */
export function stringList(
  label: string,
  initial: readonly string[] = [],
  more: More & { suggestions?: readonly string[] } = {},
): Field<readonly string[]> {
  return { ...more, label, control: 'stringList', schema: textList, initial }
}

/** Rows of a rule table; each row has the same columns. */
export function table<F extends FieldSet>(
  label: string,
  columns: F,
  initial: readonly PropertiesOf<F>[] = [],
  more: More = {},
): Field<readonly PropertiesOf<F>[]> {
  const row = schemaOf(columns)
  const schema = z.readonly(z.array(row).check(z.maxLength(MAX_ITEMS)))
  return {
    ...more,
    label,
    control: 'table',
    schema,
    initial,
    columns,
  }
}

/** The schema of all fields together. Unknown keys are dropped; a missing key takes the field's default. */
export function schemaOf<F extends FieldSet>(fields: F): z.ZodMiniType<PropertiesOf<F>> {
  const shape: Record<string, z.ZodMiniType> = {}
  for (const [name, field] of Object.entries(fields)) {
    shape[name] = z._default(field.schema as z.ZodMiniType, field.initial as never)
  }
  return z.object(shape) as unknown as z.ZodMiniType<PropertiesOf<F>>
}

/** The default values of a set of fields. */
export function initialProperties<F extends FieldSet>(fields: F): PropertiesOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.initial]),
  ) as PropertiesOf<F>
}

/** A value that did not fit its field, with the default taken in its place. */
export interface FieldProblem {
  readonly field: string
  readonly value: Json | undefined
  readonly message: string
}

/** Reads stored properties field by field: what does not fit is replaced by the default and reported, never thrown. */
export function readProperties<F extends FieldSet>(
  fields: F,
  stored: { readonly [field: string]: Json },
): { readonly properties: PropertiesOf<F>; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const properties: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(stored, name) ? stored[name] : undefined
    if (value === undefined) {
      properties[name] = field.initial as Json
      continue
    }
    const parsed = z.safeParse(field.schema, value)
    properties[name] = parsed.success ? (parsed.data as Json) : (field.initial as Json)
    if (!parsed.success) {
      problems.push({ field: name, value, message: parsed.error.issues[0]?.message ?? 'has the wrong type' })
    }
  }
  return { properties: properties as PropertiesOf<F>, problems }
}
