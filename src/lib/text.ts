/** "1 subnet", "2 subnets"; `many` where adding an s is not enough. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c"; the last word may be another one. */
export function joinList(items: readonly string[], lastWord = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`
}

/**
 * Shortens a text to `limit` characters by an ellipsis in its middle, because names differ at the end as often as at the
 * start. Counts code points, so no emoji is cut in half.
 */
export function middleEllipsis(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text)
  if (characters.length <= limit) return text
  const kept = Math.max(limit, 1) - 1
  const tail = Math.floor(kept / 2)
  const start = characters.slice(0, kept - tail)
  return [...start, '…', ...characters.slice(characters.length - tail)].join('')
}
