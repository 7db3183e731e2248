/**
 * JSON text made to be read and compared line by line: two spaces, and what holds no objects (a rule's row, a box) on one
 * line as long as it fits into `width`. Keys keep their order. Ends with a line break.
 */
export function printPrettyJson(value: unknown, width = 120): string {
  return `${print(value, '', width)}\n`
}

function print(value: unknown, indent: string, width: number, key = ''): string {
  if (typeof value !== 'object' || value === null) return scalar(value)
  const isList = Array.isArray(value)
  const members = isList
    ? value.map((item): readonly [string, unknown] => ['', item])
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]): readonly [string, unknown] => [`${JSON.stringify(name)}: `, member])
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (members.length === 0) return open + close
  if (members.every(([, member]) => isSimple(member))) {
    const line = members.map(([name, member]) => name + oneLine(member)).join(', ')
    const text = isList ? `[${line}]` : `{ ${line} }`
    if (indent.length + key.length + text.length <= width) return text
  }
  const inner = `${indent}  `
  const lines = members.map(([name, member]) => inner + name + print(member, inner, width, name))
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Scalars, lists of scalars, and what is empty. */
function isSimple(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item) => typeof item !== 'object' || item === null)
  return Object.keys(value).length === 0
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(scalar).join(', ')}]`
  return typeof value === 'object' && value !== null ? '{}' : scalar(value)
}

function scalar(value: unknown): string {
  return JSON.stringify(value) ?? 'null'
}
