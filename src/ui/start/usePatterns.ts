import { useEffect, useState } from 'react'
import type { AnyPattern } from '../../model/pattern'
import { loadPatterns } from '../../registry'

/** The documented patterns; `null` until they are fetched, the reason when they could not be. */
export function usePatterns(): { readonly patterns: readonly AnyPattern[] | null; readonly failed: boolean } {
  const [patterns, setPatterns] = useState<readonly AnyPattern[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let isCurrent = true
    loadPatterns().then(
      (found) => isCurrent && setPatterns(found),
      () => isCurrent && setFailed(true),
    )
    return () => {
      isCurrent = false
    }
  }, [])
  return { patterns, failed }
}
