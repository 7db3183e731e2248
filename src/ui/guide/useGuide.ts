import { useEffect, useState } from 'react'
import type { AnyPattern } from '../../model/pattern'
import { loadGuide, loadPatterns } from '../../registry'

export type Guide = Awaited<ReturnType<typeof loadGuide>>
export type GuideAnswers = Parameters<Guide['recommend']>[0]
export type GuideQuestion = Guide['questions'][number]

/** Questions and patterns; `null` until they are fetched, `'failed'` when they could not be. */
export type LoadedGuide = (Guide & { readonly patterns: readonly AnyPattern[] }) | null | 'failed'

export function useGuide(): LoadedGuide {
  const [loaded, setLoaded] = useState<LoadedGuide>(null)
  useEffect(() => {
    let isCurrent = true
    Promise.all([loadGuide(), loadPatterns()]).then(
      ([guide, patterns]) => isCurrent && setLoaded({ ...guide, patterns }),
      () => isCurrent && setLoaded('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [])
  return loaded
}
