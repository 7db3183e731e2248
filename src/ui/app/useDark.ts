import { useSyncExternalStore } from 'react'
import { useCordon } from '../../store/hooks'

const DARK = '(prefers-color-scheme: dark)'

function subscribe(changed: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** True while dark colours show, chosen or by the system. */
export function useDark(): boolean {
  const theme = useCordon((state) => state.view.theme)
  const system = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches)
  return theme === 'system' ? system : theme === 'dark'
}
