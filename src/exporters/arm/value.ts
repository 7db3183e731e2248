import { block, owned, type Block } from '../block'
import type { FileResource, GroupScope, Handle } from '../partition/deployment'
import { join, text, type Term } from '../partition/term'
import { jsonList, jsonObject, jsonText } from './json'
import { literal, quoteText } from './text'

/** What the symbols of one template stand for: its own resources, and handles, which the template format has no word for. */
export type Names = ReadonlyMap<string, Handle & Partial<Pick<FileResource, 'on' | 'body'>>>

/** A value as JSON, expressions in brackets. */
export function printValue(term: Term, names: Names): Block {
  switch (term.t) {
    case 'text':
      return jsonText(literal(term.text))
    case 'number':
      return Number.isInteger(term.value) ? block(`${term.value}`) : jsonText(bracketed(term, names))
    case 'flag':
      return block(`${term.value}`)
    case 'list':
      return jsonList(term.items.map((item) => printValue(item, names)))
    case 'object': {
      const all = jsonObject(term.entries.map(([key, value]) => [literal(key), printValue(value, names)]))
      return term.node === undefined ? all : owned(term.node, all)
    }
    case 'entry':
      return jsonObject([[`[${interpolated(term.key, names)}]`, printValue(term.value, names)]])
    case 'null':
    case 'join':
    case 'param':
    case 'environment':
    case 'scope':
    case 'call':
    case 'property':
    case 'output':
      return printName(term, names)
  }
}

function printName(term: Term, names: Names): Block {
  const own =
    term.t === 'property' && term.path.length === 1 && term.path[0] === 'name'
      ? fullName(term.symbol, names)
      : term
  return own?.t === 'text' ? jsonText(literal(own.text)) : jsonText(bracketed(term, names))
}

/** An expression with its brackets. */
export function bracketed(term: Term, names: Names): string {
  return `[${expression(term, names)}]`
}

/** An expression without brackets. */
export function expression(term: Term, names: Names): string {
  const inner = (each: Term): string => expression(each, names)
  switch (term.t) {
    case 'text':
      return quoteText(term.text)
    case 'number':
      return Number.isInteger(term.value) ? `${term.value}` : `json('${term.value}')`
    case 'flag':
      return `${term.value}()`
    case 'null':
      return 'null()'
    case 'list':
      return `createArray(${term.items.map(inner).join(', ')})`
    case 'object':
      return `createObject(${term.entries.map(([key, value]) => `${quoteText(key)}, ${inner(value)}`).join(', ')})`
    case 'entry':
      return `createObject(${interpolated(term.key, names)}, ${inner(term.value)})`
    case 'join':
      return formatCall(term.parts, inner)
    case 'param':
      return `parameters(${quoteText(term.name)})`
    case 'environment':
      return `environment()${access(term.path)}`
    case 'scope':
      return `${term.of}()${access(term.path)}`
    case 'call':
      return `${term.name}(${term.args.map(inner).join(', ')})`
    case 'property':
      return property(term.symbol, term.path, names)
    case 'output':
      return `reference(${quoteText(term.module)}).outputs.${term.name}.value`
  }
}

/** A computed name of a member, as the Bicep compiler writes the interpolated text that Bicep wants there. */
function interpolated(key: Term, names: Names): string {
  return key.t === 'text'
    ? quoteText(key.text)
    : formatCall(key.t === 'join' ? key.parts : [key], (part) => expression(part, names))
}

function formatCall(parts: readonly Term[], inner: (part: Term) => string): string {
  const args: string[] = []
  const pattern = parts.map((part) => {
    if (part.t === 'text') return part.text.replace(/[{}]/g, '$&$&')
    args.push(inner(part))
    return `{${args.length - 1}}`
  })
  return `format(${[quoteText(pattern.join('')), ...args].join(', ')})`
}

function property(symbol: string, path: readonly (string | number)[], names: Names): string {
  const [first, ...rest] = path
  const handle = names.get(symbol)
  if (!handle) return 'null()'
  if (rest.length === 0 && first === 'id') return resourceId(symbol, names)
  if (rest.length === 0 && first === 'name') return expression(handle.name, names)
  const version = quoteText(handle.apiVersion)
  const target = handle.body === undefined ? resourceId(symbol, names) : quoteText(symbol)
  if (first !== 'properties') return `reference(${target}, ${version}, 'full')${access(path)}`
  return handle.body === undefined
    ? `reference(${target}, ${version})${access(rest)}`
    : `reference(${target})${access(rest)}`
}

/** `resourceId(…)` of a symbol, in the scope in which it stands. */
export function resourceId(symbol: string, names: Names): string {
  const segments: string[] = []
  let scope: GroupScope | undefined
  const { type = '', on } = names.get(symbol) ?? {}
  for (
    let each = names.get(symbol);
    each;
    each = each.parent === undefined ? undefined : names.get(each.parent)
  ) {
    segments.unshift(expression(each.name, names))
    scope = each.scope
  }
  if (on !== undefined)
    return `extensionResourceId(${[resourceId(on, names), quoteText(type), ...segments].join(', ')})`
  return idCall(type, segments, scope)
}

function idCall(type: string, segments: readonly string[], scope: GroupScope | undefined): string {
  const args = [quoteText(type), ...segments].join(', ')
  if (!scope) return `resourceId(${args})`
  if ('parameter' in scope) return `resourceId(parameters(${quoteText(scope.parameter)}), ${args})`
  const { subscription, resourceGroup } = scope
  if (resourceGroup === undefined) return `subscriptionResourceId(${quoteText(subscription)}, ${args})`
  return `extensionResourceId(${quoteText(`/subscriptions/${subscription}/resourceGroups/${resourceGroup}`)}, ${args})`
}

/** The name of a resource with those of its parents. */
export function fullName(symbol: string, names: Names): Term | undefined {
  const handle = names.get(symbol)
  if (!handle) return undefined
  const parent = handle.parent === undefined ? undefined : fullName(handle.parent, names)
  return parent ? join([parent, text('/'), handle.name]) : handle.name
}

function access(path: readonly (string | number)[]): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`
      return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${quoteText(part)}]`
    })
    .join('')
}
