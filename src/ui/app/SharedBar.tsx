import Button from '@mui/material/Button'
import { Link2 } from 'lucide-react'
import { useActions, useCordon } from '../../store/hooks'
import styles from './SharedBar.module.css'

/** Says that the design came from a link and stands beside one's own work, not in it, until it is kept or edited. */
export function SharedBar() {
  const isVisiting = useCordon(({ origin, designId }) => origin === 'shared' && designId === null)
  const { keep, setView } = useActions()
  if (!isVisiting) return null
  return (
    <section className={styles['bar']} aria-label="Shared design">
      <Link2 size={14} aria-hidden="true" />
      <span className={styles['text']}>
        Opened from a link. Your own designs are untouched; this one is kept here when you change it.
      </span>
      <Button onClick={() => void keep()}>Keep a copy</Button>
      <Button variant="text" onClick={() => setView({ screen: 'start' })}>
        Close
      </Button>
    </section>
  )
}
