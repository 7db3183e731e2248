import type { Expression, Value } from '../../model/template'

export type Ref = Extract<Expression, { readonly $: 'ref' }>

const TAGS: ReadonlySet<unknown> = new Set(['param', 'join', 'environment', 'ref', 'scope', 'call', 'entry'])

/** Tells an expression leaf from a plain object. */
export function isExpression(value: Value): value is Expression {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    TAGS.has((value as { $?: unknown }).$)
  )
}

/** Every reference in a value, in order of writing. */
export function* refsIn(value: Value | undefined): Iterable<Ref> {
  if (typeof value !== 'object' || value === null) return
  if (isExpression(value)) {
    if (value.$ === 'ref') yield value
    else if (value.$ === 'join') for (const part of value.parts) yield* refsIn(part)
    else if (value.$ === 'call') for (const argument of value.args) yield* refsIn(argument)
    else if (value.$ === 'entry') for (const part of [value.key, value.value]) yield* refsIn(part)
    return
  }
  for (const item of Array.isArray(value) ? (value as readonly Value[]) : Object.values(value))
    yield* refsIn(item)
}

/** The names of all parameters in a value. */
export function* parametersIn(value: Value | undefined): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  if (isExpression(value)) {
    if (value.$ === 'param') yield value.name
    else if (value.$ === 'join') for (const part of value.parts) yield* parametersIn(part)
    else if (value.$ === 'call') for (const argument of value.args) yield* parametersIn(argument)
    else if (value.$ === 'entry') for (const part of [value.key, value.value]) yield* parametersIn(part)
    return
  }
  for (const item of Array.isArray(value) ? (value as readonly Value[]) : Object.values(value))
    yield* parametersIn(item)
}

/** The value with each reference put through `change`. */
export function mapRefs(value: Value, change: (ref: Ref) => Expression): Value {
  if (typeof value !== 'object' || value === null) return value
  if (isExpression(value)) return mapExpression(value, change)
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => mapRefs(item, change))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapRefs(item, change)]))
}

function mapExpression(value: Expression, change: (ref: Ref) => Expression): Expression {
  switch (value.$) {
    case 'ref':
      return change(value)
    case 'join':
      return {
        ...value,
        parts: value.parts.map((part) => (typeof part === 'string' ? part : mapExpression(part, change))),
      }
    case 'call':
      return { ...value, args: value.args.map((argument) => mapRefs(argument, change)) }
    case 'entry':
      return { ...value, key: mapExpression(value.key, change), value: mapRefs(value.value, change) }
    case 'param':
    case 'environment':
    case 'scope':
      return value
  }
}
