import { expect, it } from 'vitest'
import { agoWords } from './agoWords'

const now = Date.UTC(2026, 10, 21, 12)
it.each([
  [5_000, 'just now'],
  [5 * 60_000, '5 min ago'],
  [3 * 3_600_000, '3 h ago'],
  [30 * 3_600_000, 'yesterday'],
  [4 * 86_400_000, '4 days ago'],
  [40 * 86_400_000, '12 Oct 2026'],
])('%i ms: %s', (passed, words) => {
  expect(agoWords(now - passed, now)).toBe(words)
})
