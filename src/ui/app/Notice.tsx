import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useActions, useCordon } from '../../store/hooks'
import { useAnnounce } from '../shared/announcer'
import styles from './Notice.module.css'

const SHOWN_MS = { info: 4000, refused: 8000 }

/** One sentence about what just happened, at the foot of the canvas; read aloud. */
export function Notice() {
  const notice = useCordon((state) => state.notice)
  const { dismissNotice } = useActions()
  const announce = useAnnounce()
  useEffect(() => {
    if (!notice) return
    announce(notice.text)
    const timer = setTimeout(dismissNotice, SHOWN_MS[notice.tone])
    return () => clearTimeout(timer)
  }, [notice, announce, dismissNotice])
  if (!notice) return null
  return (
    <div className={styles['notice']} data-tone={notice.tone} key={notice.turn}>
      <span className={styles['text']}>{notice.text}</span>
      <button type="button" className={styles['close']} aria-label="Dismiss" onClick={dismissNotice}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}
