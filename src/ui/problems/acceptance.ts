/** Days that an acceptance holds unless the person says otherwise. */
export const OFFERED_DAYS = 90

const DAY_MS = 24 * 60 * 60 * 1000

/** The day so many days after the given moment, `YYYY-MM-DD`, as the analysis counts days (UTC). */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

/** A reason says something: two words at least, or one that is long enough to be a reference. */
export function isReason(text: string): boolean {
  const words = text.trim().split(/\s+/).filter(Boolean)
  return words.length >= 2 || (words[0]?.length ?? 0) >= 6
}
