import { useCordon } from '../../store/hooks'
import type { CordonState } from '../../store/state'
import styles from './TopBar.module.css'

interface Words {
  readonly text: string
  readonly failed?: true
}

/** What is true of the stored copy right now. */
export function saveWords({ saveStatus, designId, origin }: CordonState): Words {
  switch (saveStatus) {
    case 'saved':
      return { text: 'saved in this browser' }
    case 'saving':
      return { text: 'saving…' }
    case 'failed':
      return { text: 'not saved: this browser refused', failed: true }
    case 'shared':
      if (designId !== null) return { text: 'saved in this browser' }
      return { text: origin === 'shared' ? 'shared design, not kept here' : 'kept with the first change' }
  }
}

/** One line about the stored copy; a failure is spoken. */
export function SaveStatus() {
  const text = useCordon((state) => saveWords(state).text)
  const failed = useCordon((state) => saveWords(state).failed === true)
  return (
    <span className={styles['saved']} data-failed={failed || undefined} role={failed ? 'alert' : undefined}>
      {text}
    </span>
  )
}
