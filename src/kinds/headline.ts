/** Joins the facts of a card's second line; empty ones are left out. */
export function facts(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== '' && part !== false).join(' · ')
}
