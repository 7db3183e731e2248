import { useEffect, useState } from 'react'
import type { Trial } from '../../../store/state'
import { useActions } from '../../../store/hooks'

const NONE: readonly Trial[] = []

/** What each fix of a finding would come to; empty until that has been found out. */
export function useTrials(key: string): readonly Trial[] {
  const { tryFixes } = useActions()
  const [trials, setTrials] = useState(NONE)
  useEffect(() => {
    let isGone = false
    void tryFixes(key).then((found) => isGone || setTrials(found))
    return () => {
      isGone = true
    }
  }, [key, tryFixes])
  return trials
}
