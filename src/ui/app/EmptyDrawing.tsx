import Button from '@mui/material/Button'
import { useActions, useCordon } from '../../store/hooks'
import { EmptyState } from '../shared/EmptyState'
import styles from './EmptyDrawing.module.css'

/** The drawing before anything is in it: how to begin. Drops go through it to the canvas. */
export function EmptyDrawing() {
  const isEmpty = useCordon(({ diagram }) => Object.keys(diagram.nodes).length === 0)
  const { setView } = useActions()
  if (!isEmpty) return null
  return (
    <div className={styles['hint']}>
      <EmptyState
        title="Nothing is drawn yet"
        action={<Button onClick={() => setView({ screen: 'start' })}>Start from a pattern</Button>}
      >
        Drag a virtual network or a workspace here, or press / and type what you need.
      </EmptyState>
    </div>
  )
}
