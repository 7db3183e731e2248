import { useState } from 'react'
import { joinList, plural } from '../../lib/text'
import type { TemplateNote } from '../../model/template'
import { useActions, useCordon } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './Notes.module.css'

const SHOWN = 2

/** What to know before the files are used: open errors first, then what the export had to decide. */
export function Notes({ notes }: { readonly notes: readonly TemplateNote[] }) {
  const counts = useCordon(({ analysis }) => analysis.result?.counts)
  const nodes = useCordon(({ diagram }) => diagram.nodes)
  const { openPanel, reveal } = useActions()
  const [all, setAll] = useState(false)
  const errors = counts?.error ?? 0
  const questions = counts?.needsInformation ?? 0
  if (errors + questions + notes.length === 0) return null
  const open = [
    errors > 0 && plural(errors, 'error'),
    questions > 0 && plural(questions, 'open question'),
  ].filter((part) => part !== false)
  const shown = all ? notes : notes.slice(0, SHOWN)
  return (
    <ul className={styles['notes']} aria-label="To know">
      {open.length > 0 && (
        <li className={styles['note']} data-mark={errors > 0 ? 'error' : undefined}>
          <SeverityIcon mark={errors > 0 ? 'error' : 'needsInformation'} size={14} label={null} />
          <span>This design has {joinList(open)}.</span>
          <button type="button" className={styles['link']} onClick={() => openPanel('problems')}>
            Show
          </button>
        </li>
      )}
      {shown.map(({ node, text }) => (
        <li key={`${node} ${text}`} className={styles['note']}>
          <SeverityIcon mark="info" size={14} label={null} />
          <span>{text}</span>
          {node !== null && node in nodes && (
            <button type="button" className={styles['link']} onClick={() => reveal([node])}>
              {nodes[node]?.name}
            </button>
          )}
        </li>
      ))}
      {notes.length > SHOWN && (
        <li>
          <button type="button" className={styles['link']} onClick={() => setAll(!all)}>
            {all ? 'Fewer notes' : plural(notes.length - SHOWN, 'more note')}
          </button>
        </li>
      )}
    </ul>
  )
}
