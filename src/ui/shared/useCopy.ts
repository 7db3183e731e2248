import { useCallback, useEffect, useRef, useState } from 'react'

import { useAnnounce } from './announcer'

/** How long the sign of a finished copy stays, milliseconds. */
const SHOWN_FOR = 1400

export type CopyState = 'idle' | 'copied' | 'refused'

/** Copies text to the clipboard; the state goes back to `idle` by itself. */
export function useCopy(): readonly [state: CopyState, copy: (text: string, what?: string) => Promise<void>] {
  const [state, setState] = useState<CopyState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const announce = useAnnounce()
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = useCallback(
    async (text: string, what = text) => {
      let result: CopyState = 'copied'
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        result = 'refused'
      }
      setState(result)
      announce(result === 'copied' ? `Copied ${what}` : 'The browser did not allow copying')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setState('idle'), SHOWN_FOR)
    },
    [announce],
  )
  return [state, copy]
}
