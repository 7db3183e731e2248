import { useState } from 'react'
import { table, text } from '../../model/fields'
import { FieldRow } from '../shared/fields/FieldRow'
import styles from './Inspector.module.css'

const TAGS = table('Tags', { name: text('Name'), value: text('Value') }, [], {
  help: 'Put on every resource of the template.',
})

type Row = { readonly name: string; readonly value: string }

interface TagsFieldProps {
  readonly tags: Readonly<Record<string, string>>
  onChange(tags: Readonly<Record<string, string>>): void
  onCommit(): void
}

/** Tags as a table of names and values. Rows without a name are dropped when the table is closed. */
export function TagsField({ tags, onChange, onCommit }: TagsFieldProps) {
  // Kept apart while the table is open: a name that is being typed may be another's for a moment.
  const [draft, setDraft] = useState<readonly Row[] | null>(null)
  const rows = draft ?? Object.entries(tags).map(([name, value]) => ({ name, value }))
  return (
    <section className={styles['part']} aria-label="Tags">
      <FieldRow
        name="tags"
        field={TAGS}
        value={rows}
        onChange={(value) => {
          const next = value as unknown as readonly Row[]
          setDraft(next)
          onChange(
            Object.fromEntries(next.filter(({ name }) => name !== '').map((row) => [row.name, row.value])),
          )
        }}
        onCommit={() => {
          setDraft(null)
          onCommit()
        }}
      />
    </section>
  )
}
