import { environmentSuffix, type CloudId, type EnvironmentSuffix } from '../../facts/clouds'
import type { Expression, Value } from '../../model/template'
import { isExpression, type Ref } from '../synthesize/walk'
import { join, text, type Term } from './term'

/** What lowering needs to know of its surroundings. */
export interface Lowering {
  readonly cloud: CloudId
  resolve(ref: Ref): Term
}

/** Suffixes whose hosts linters refuse in a template; all others are the same in texts that people know. */
const SUFFIXES: readonly EnvironmentSuffix[] = ['storage', 'keyvaultDns', 'sqlServerHostname']

/** A value with its references resolved and cloud hosts written through `environment()`. */
export function lower(value: Value, lowering: Lowering): Term {
  if (value === null) return { t: 'null' }
  switch (typeof value) {
    case 'string':
      return lowerText(value, lowering.cloud)
    case 'number':
      return { t: 'number', value }
    case 'boolean':
      return { t: 'flag', value }
    default:
  }
  if (isExpression(value)) return lowerExpression(value, lowering)
  if (Array.isArray(value))
    return { t: 'list', items: (value as readonly Value[]).map((item) => lower(item, lowering)) }
  return {
    t: 'object',
    entries: Object.entries(value).map(([key, item]) => [wellFormed(key), lower(item, lowering)]),
  }
}

/** Plain data: nothing in it is an expression, whatever it looks like. */
export function lowerData(value: Value): Term {
  if (typeof value === 'string') return text(wellFormed(value))
  if (typeof value !== 'object' || value === null)
    return lower(value, { cloud: 'AzurePublic', resolve: () => ({ t: 'null' }) })
  if (Array.isArray(value)) return { t: 'list', items: (value as readonly Value[]).map(lowerData) }
  return {
    t: 'object',
    entries: Object.entries(value).map(([key, item]) => [wellFormed(key), lowerData(item)]),
  }
}

function lowerExpression(value: Expression, lowering: Lowering): Term {
  switch (value.$) {
    case 'param':
      return { t: 'param', name: value.name }
    case 'join':
      return join(value.parts.map((part) => lower(part, lowering)))
    case 'environment':
      return { t: 'environment', path: value.path }
    case 'ref':
      return lowering.resolve(value)
    case 'entry':
      return { t: 'entry', key: lower(value.key, lowering), value: lower(value.value, lowering) }
    case 'scope':
      return { t: 'scope', of: value.of, path: value.path }
    case 'call':
      return (
        interpolation(value, lowering) ?? {
          t: 'call',
          name: value.name,
          args: value.args.map((argument) => lower(argument, lowering)),
        }
      )
  }
}

/** `format('pip-{0}', x)` says in a function what interpolation says plainly. */
function interpolation(
  { name, args }: Extract<Expression, { readonly $: 'call' }>,
  lowering: Lowering,
): Term | undefined {
  const [pattern, ...values] = args
  if (name !== 'format' || typeof pattern !== 'string') return undefined
  const pieces = pattern.split(/(\{\{|\}\}|\{\d+\})/)
  const isPlain = pieces.every((piece, index) => index % 2 === 1 || !/[{}]/.test(piece))
  const parts = pieces.map((piece, index): Term | undefined => {
    if (index % 2 === 0) return text(piece)
    if (piece === '{{' || piece === '}}') return text(piece.charAt(0))
    const value = values[Number(piece.slice(1, -1))]
    return value === undefined ? undefined : lower(value, lowering)
  })
  const known = parts.filter((part) => part !== undefined)
  return isPlain && known.length === parts.length ? join(known) : undefined
}

function lowerText(value: string, cloud: CloudId): Term {
  const clean = wellFormed(value)
  for (const suffix of SUFFIXES) {
    const host = environmentSuffix(cloud, suffix)
    const at = clean.toLowerCase().indexOf(host)
    const before = clean.charAt(at - 1)
    const after = clean.charAt(at + host.length)
    if (at < 0 || /[A-Za-z0-9.-]/.test(after) || (!host.startsWith('.') && /[A-Za-z0-9-]/.test(before)))
      continue
    if (clean.slice(at, at + host.length) !== host) continue
    const rest = lowerText(clean.slice(at + host.length), cloud)
    return join([text(clean.slice(0, at)), { t: 'environment', path: ['suffixes', suffix] }, rest])
  }
  return text(clean)
}

/** Half surrogate pairs cannot be written to a file. */
function wellFormed(value: string): string {
  return value.replace(/\p{Surrogate}/gu, '\uFFFD')
}
