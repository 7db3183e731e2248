import { useState } from 'react'
import { useActions, useCordon } from '../../store/hooks'
import styles from './TopBar.module.css'

/** The design's name, edited in place: Enter keeps it, Escape gives it up. */
export function DesignName() {
  const name = useCordon((state) => state.diagram.name)
  const { renameDesign, endMerge } = useActions()
  const [draft, setDraft] = useState<string | null>(null)
  const finish = (value: string | null) => {
    setDraft(null)
    if (value !== null && value.trim() !== '') renameDesign(value.trim())
    endMerge()
  }
  return (
    <>
      <h1 className="visually-hidden">{name}</h1>
      <input
        className={styles['name']}
        aria-label="Design name"
        spellCheck={false}
        autoComplete="off"
        maxLength={200}
        size={Math.min(Math.max((draft ?? name).length, 6), 40)}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => finish(draft)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') {
            event.currentTarget.value = name
            setDraft(null)
            event.stopPropagation()
          }
        }}
      />
    </>
  )
}
