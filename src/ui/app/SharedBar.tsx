import Button from '@mui/material/Button'
import { BookOpen, Link2 } from 'lucide-react'
import { useMemo } from 'react'
import { useActions, useCordon, useCordonStore, useServices } from '../../store/hooks'
import { opening } from '../../store/opening'
import styles from './SharedBar.module.css'

/** Says that the design came from a link or a rule's page and stands beside one's own work, not in it, until it is kept or edited. */
export function SharedBar() {
  const origin = useCordon((state) => state.origin)
  const isUnkept = useCordon(({ designId }) => designId === null)
  const example = useCordon((state) => state.example)
  const back = example?.back ?? null
  const { keep, setView } = useActions()
  if (!isUnkept || (origin !== 'shared' && !example)) return null
  const Icon = example ? BookOpen : Link2
  return (
    <section className={styles['bar']} aria-label={example ? 'Example' : 'Shared design'}>
      <Icon size={14} aria-hidden="true" />
      <span className={styles['text']}>
        {example ? `Opened from the rule ${example.rule}: one of its examples.` : 'Opened from a link.'} Your
        own designs are untouched; this one is kept here when you change it.
      </span>
      {back !== null && <BackToOwn id={back} />}
      <Button onClick={() => void keep()}>Keep a copy</Button>
      <Button variant="text" onClick={() => setView({ screen: 'start' })}>
        Close
      </Button>
    </section>
  )
}

function BackToOwn({ id }: { readonly id: string }) {
  const store = useCordonStore()
  const services = useServices()
  const { stored } = useMemo(() => opening(store, services), [store, services])
  return <Button onClick={() => void stored(id)}>Back to your design</Button>
}
