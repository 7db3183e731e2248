import { useEffect, useRef } from 'react'
import { joinList, plural } from '../../lib/text'
import type { Analysis } from '../../store/state'
import { useCordon } from '../../store/hooks'
import { useAnnounce } from '../shared/announcer'

const QUIET_MS = 3000

/** Tells screen readers the totals once they have settled; the findings themselves are read in the list. */
export function useSpokenTotals(): void {
  const announce = useAnnounce()
  const words = useCordon(({ analysis }) => (analysis.result ? totals(analysis.result.counts) : null))
  const spoken = useRef(words)
  useEffect(() => {
    if (words === null || words === spoken.current) return
    const timer = setTimeout(() => {
      spoken.current = words
      announce(words)
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [words, announce])
}

/** “2 errors, 1 warning and 5 need information” */
export function totals(counts: Analysis['counts']): string {
  const parts = [
    counts.error > 0 && plural(counts.error, 'error'),
    counts.warning > 0 && plural(counts.warning, 'warning'),
    counts.info > 0 && plural(counts.info, 'note'),
    counts.needsInformation > 0 && plural(counts.needsInformation, 'needs information', 'need information'),
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'No problems' : joinList(parts)
}
