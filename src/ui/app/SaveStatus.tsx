import { useCordon } from '../../store/hooks'
import type { CordonState, DesignOrigin } from '../../store/state'
import styles from './TopBar.module.css'

interface Words {
  readonly text: string
  readonly failed?: true
}

const UNKEPT: Readonly<Record<DesignOrigin, string>> = {
  shared: 'shared design, not kept here',
  example: 'example, not kept here',
  new: 'kept with the first change',
  stored: 'saved in this browser',
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
      return { text: UNKEPT[origin] }
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
