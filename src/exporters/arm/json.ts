import { block, indent, stack, wrap, type Block } from '../block'

/** A JSON text under construction, with the lines that belong to drawn things. */
export type JsonEntry = readonly [key: string, value: Block]

export function jsonString(text: string): string {
  return JSON.stringify(text)
}

export function jsonText(text: string): Block {
  return block(jsonString(text))
}

/** An object over several lines; keys are written as they are given. */
export function jsonObject(entries: readonly JsonEntry[]): Block {
  if (entries.length === 0) return block('{}')
  const members = entries.map(([key, value], index) =>
    wrap(`${jsonString(key)}: `, value, index < entries.length - 1 ? ',' : ''),
  )
  return stack([block('{'), indent(stack(members)), block('}')])
}

export function jsonList(items: readonly Block[]): Block {
  if (items.length === 0) return block('[]')
  const members = items.map((item, index) => wrap('', item, index < items.length - 1 ? ',' : ''))
  return stack([block('['), indent(stack(members)), block(']')])
}
