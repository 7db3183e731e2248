import Button from '@mui/material/Button'
import { Copy, FileText, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { plural } from '../../lib/text'
import { useActions, useCordon, useServices } from '../../store/hooks'
import type { Opening } from '../../store/opening'
import type { StoredDesign } from '../../store/services'
import { ToolButton } from '../shared/ToolButton'
import styles from './RecentDesigns.module.css'
import { agoWords } from './agoWords'

/** Shown before "all of them" is asked for. */
const SHOWN = 6

/** Designs kept in this browser, newest first. */
export function RecentDesigns({ opening }: { readonly opening: Opening }) {
  const { designs } = useServices()
  const { notify } = useActions()
  const saveStatus = useCordon((state) => state.saveStatus)
  const [{ list, at }, setList] = useState<Listed>({ list: null, at: 0 })
  const [all, setAll] = useState(false)
  const refresh = useCallback(() => {
    const show = (found: readonly StoredDesign[]) => setList({ list: found, at: Date.now() })
    designs.list().then(show, () => show([]))
  }, [designs])
  // A design that was just left is still being saved when this screen appears.
  useEffect(refresh, [refresh, saveStatus])
  if (list === null || list.length === 0) return null
  const duplicate = async (id: string) => {
    const copied = await designs.duplicate(id)
    if (!copied.ok) notify(copied.error, 'refused')
    refresh()
  }
  const remove = async (id: string) => {
    await designs.remove(id)
    refresh()
  }
  return (
    <section aria-labelledby="recent" className={styles['recent']}>
      <h2 id="recent" className={styles['title']}>
        Your designs
      </h2>
      <ul className={styles['list']}>
        {list.slice(0, all ? undefined : SHOWN).map((design) => (
          <Row
            key={design.id}
            design={design}
            now={at}
            onOpen={() => void opening.stored(design.id)}
            onDuplicate={() => void duplicate(design.id)}
            onRemove={() => void remove(design.id)}
          />
        ))}
      </ul>
      {list.length > SHOWN && !all && (
        <Button variant="text" onClick={() => setAll(true)}>
          All {list.length} designs
        </Button>
      )}
    </section>
  )
}

interface Listed {
  readonly list: readonly StoredDesign[] | null
  /** When it was read, milliseconds since 1970. */
  readonly at: number
}

interface RowProps {
  readonly design: StoredDesign
  readonly now: number
  onOpen(): void
  onDuplicate(): void
  onRemove(): void
}

function Row({ design, now, onOpen, onDuplicate, onRemove }: RowProps) {
  const [asking, setAsking] = useState(false)
  const { name, savedAt, elements, links } = design
  if (asking) {
    return (
      <li className={styles['row']} role="group" aria-label={`Delete ${name}?`}>
        <span className={styles['question']}>Delete “{name}” from this browser? It cannot be undone.</span>
        <Button color="error" onClick={onRemove}>
          Delete
        </Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question replaces the button that had the focus */}
        <Button autoFocus onClick={() => setAsking(false)}>
          Keep
        </Button>
      </li>
    )
  }
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['open']} onClick={onOpen}>
        <FileText size={15} aria-hidden="true" className={styles['icon']} />
        <span className={styles['name']}>{name}</span>
        <span className={styles['facts']}>
          {plural(elements, 'element')}, {plural(links, 'link')}
        </span>
        <time
          className={styles['facts']}
          dateTime={new Date(savedAt).toISOString()}
          title={new Date(savedAt).toLocaleString()}
        >
          {agoWords(savedAt, now)}
        </time>
      </button>
      <ToolButton label={`Duplicate ${name}`} icon={<Copy size={14} />} onClick={onDuplicate} />
      <ToolButton label={`Delete ${name}`} icon={<Trash2 size={14} />} onClick={() => setAsking(true)} />
    </li>
  )
}
