import { block, indent, owned, stack, wrap, type Block } from '../block'
import type { Term } from '../partition/term'
import { escapeText, keyText, namesCloudHost, quote } from './text'

/** Hosts that `environment()` does not know, or knows within a URL alone, stay as they are, with the rule switched off for their line. */
const HOST_EXCEPTION = block(
  '// environment() does not give this host by itself.',
  '#disable-next-line no-hardcoded-env-urls',
)

/** `key: value`, over several lines where the value is an object or array. */
export function printEntry(key: string, value: Term): Block {
  return excepted(value, wrap(`${keyText(key)}: `, printValue(value), ''))
}

/** A value on as many lines as it needs. */
export function printValue(term: Term): Block {
  if (term.t === 'list') {
    if (term.items.length === 0) return block('[]')
    return stack([
      block('['),
      indent(stack(term.items.map((item) => excepted(item, printValue(item))))),
      block(']'),
    ])
  }
  if (term.t === 'object') {
    if (term.entries.length === 0) return block('{}')
    const inner = stack(term.entries.map(([key, value]) => printEntry(key, value)))
    const all = stack([block('{'), indent(inner), block('}')])
    return term.node === undefined ? all : owned(term.node, all)
  }
  if (term.t === 'entry')
    return stack([
      block('{'),
      indent(wrap(`${interpolated(term.key)}: `, printValue(term.value), '')),
      block('}'),
    ])
  return block(expression(term))
}

/** A text that holds the term alone, as computed names of members must be written. */
function interpolated(term: Term): string {
  return term.t === 'text' || term.t === 'join' ? expression(term) : `'\${${expression(term)}}'`
}

/** A value on one line. */
export function expression(term: Term): string {
  switch (term.t) {
    case 'text':
      return quote(term.text)
    case 'number':
      return Number.isInteger(term.value) ? `${term.value}` : `json(${quote(`${term.value}`)})`
    case 'flag':
      return `${term.value}`
    case 'null':
      return 'null'
    case 'list':
      return `[${term.items.map(expression).join(', ')}]`
    case 'object':
      if (term.entries.length === 0) return '{}'
      return `{ ${term.entries.map(([key, value]) => `${keyText(key)}: ${expression(value)}`).join(', ')} }`
    case 'entry':
      return `{ ${interpolated(term.key)}: ${expression(term.value)} }`
    case 'join':
      return `'${term.parts.map((part) => (part.t === 'text' ? escapeText(part.text) : `\${${expression(part)}}`)).join('')}'`
    case 'param':
      return term.name
    case 'environment':
      return `environment()${access(term.path)}`
    case 'scope':
      return `${term.of}()${access(term.path)}`
    case 'call':
      return `${term.name}(${term.args.map(expression).join(', ')})`
    case 'property':
      return `${term.symbol}${access(term.path)}`
    case 'output':
      return `${term.module}.outputs.${term.name}`
  }
}

function access(path: readonly (string | number)[]): string {
  return path
    .map((part) => {
      if (typeof part === 'number') return `[${part}]`
      return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${quote(part)}]`
    })
    .join('')
}

/** The rule looks at single literals, so the exception stands directly above their line. */
function excepted(term: Term, printed: Block): Block {
  if (term.t === 'list' || term.t === 'object') return printed
  return literalsOf(term).some(namesCloudHost) ? stack([HOST_EXCEPTION, printed]) : printed
}

function literalsOf(term: Term): readonly string[] {
  if (term.t === 'text') return [term.text]
  if (term.t === 'join') return term.parts.flatMap(literalsOf)
  return term.t === 'call' ? term.args.flatMap(literalsOf) : []
}
