import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 900px)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** True where the side panels have no room beside the canvas and lie over it instead. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
