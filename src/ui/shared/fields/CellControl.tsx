import { useId, useState } from 'react'
import type { Json } from '../../../model/diagram'
import type { Field } from '../../../model/fields'
import { checkCidr, checkIp, checkPorts } from './checkText'
import { Suggestions } from './Suggestions'
import styles from './TableDialog.module.css'
import { cellText, readCell } from './tableEdit'

interface CellControlProps {
  readonly name: string
  readonly row: number
  readonly field: Field | undefined
  readonly value: Json | undefined
  onChange(value: Json): void
  /** Cells of a spreadsheet were pasted here. */
  onPasteCells(text: string): void
}

/** One cell of a rule table. */
export function CellControl({ name, row, field, value, onChange, onPasteCells }: CellControlProps) {
  const list = useId()
  const [draft, setDraft] = useState<string | null>(null)
  if (!field) return null
  const place = { 'data-row': row, 'data-column': name, 'aria-label': `${field.label}, row ${row + 1}` }
  if (field.control === 'switch') {
    return (
      <input
        {...place}
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    )
  }
  if (field.control === 'choice') {
    return (
      <select
        {...place}
        className={styles['cell']}
        value={cellText(value)}
        onChange={(event) => onChange(event.target.value)}
      >
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const text = draft ?? cellText(value)
  const problem = problemOf(field, text)
  const suggestions = field.suggestions ?? []
  return (
    <>
      <input
        {...place}
        className={styles['cell']}
        data-mono={field.control !== 'text' || undefined}
        data-number={field.control === 'integer' || undefined}
        aria-invalid={problem !== undefined || undefined}
        title={problem}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length > 0 ? list : undefined}
        value={text}
        onChange={(event) => {
          setDraft(event.target.value)
          const read = readCell(field, event.target.value)
          if (read !== undefined) onChange(read)
        }}
        onBlur={() => setDraft(null)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!/[\t\n]/.test(pasted)) return
          event.preventDefault()
          setDraft(null)
          onPasteCells(pasted)
        }}
      />
      <Suggestions id={list} texts={suggestions} />
    </>
  )
}

function problemOf(field: Field, text: string): string | undefined {
  switch (field.control) {
    case 'integer':
      return readCell(field, text) === undefined
        ? `A whole number from ${field.min ?? 0} to ${field.max ?? ''}.`
        : undefined
    case 'cidr':
      return checkCidr(text).problem
    case 'ip':
      return checkIp(text).problem
    case 'ports':
      return checkPorts(text).problem
    default:
      return undefined
  }
}
