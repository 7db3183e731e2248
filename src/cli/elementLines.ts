import type { NodeId } from '../model/diagram'

/** On which line of a design's file each element begins, counted from 1. */
export function elementLines(text: string): (element: NodeId) => number | undefined {
  let lines: ReadonlyMap<string, number> | undefined
  return (element) => {
    lines ??= scan(text)
    return lines.get(element)
  }
}

function scan(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^\s*"nodes"\s*:/.test(line))
  const found = new Map<string, number>()
  if (start < 0) return found
  lines.slice(start).forEach((line, index) => {
    const id = /^\s*"(n\d+)"\s*:\s*\{/.exec(line)?.[1]
    if (id !== undefined && !found.has(id)) found.set(id, start + index + 1)
  })
  return found
}
