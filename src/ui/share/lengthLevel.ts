/** Characters from which many programs refuse links: request lines are recommended to hold at least so many octets. */
export const LONG_LINK = 8000

export type LengthLevel = 'short' | 'long' | 'tooLong'

/**
 * What a link's length means.
 *
 * @param comfortable characters from which some programs begin to cut links
 */
export function lengthLevel(length: number, comfortable: number): LengthLevel {
  if (length <= comfortable) return 'short'
  return length <= LONG_LINK ? 'long' : 'tooLong'
}
