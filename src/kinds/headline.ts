/** `1 rule`, `2 rules`: a count for a card's second line. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}

/** Joins the facts of a card's second line; empty ones are left out. */
export function facts(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== '' && part !== false).join(' · ')
}
