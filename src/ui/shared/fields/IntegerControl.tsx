import { useState, type KeyboardEvent } from 'react'
import { checkInteger, readInteger } from './checkText'
import { type ControlProps, MIXED } from './control'
import styles from './fields.module.css'

/** A whole number with its unit. What is not within the limits stays a draft and is said; leaving the field drops it. */
export function IntegerControl({ field, value, onChange, onCommit, id, describedBy, mark }: ControlProps) {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, unit } = field
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (typeof value === 'number' ? String(value) : '')
  const problem = draft === null ? undefined : checkInteger(draft, min, max).problem
  const type = (next: string) => {
    setDraft(next)
    const number = readInteger(next, min, max)
    if (number !== undefined) onChange(number)
  }
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const start = typeof value === 'number' ? value : min
    type(String(Math.min(Math.max(start + by * (event.shiftKey ? 10 : 1), min), max)))
  }
  return (
    <>
      <span className={styles['withUnit']}>
        <input
          id={id}
          className={styles['input']}
          data-mark={problem === undefined ? mark : 'error'}
          role="spinbutton"
          aria-valuenow={typeof value === 'number' ? value : undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={problem !== undefined || mark === 'error' || undefined}
          aria-describedby={describedBy}
          inputMode="numeric"
          autoComplete="off"
          placeholder={value === undefined ? MIXED : undefined}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={step}
          onBlur={() => {
            setDraft(null)
            onCommit()
          }}
        />
        {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
      </span>
      {problem !== undefined && (
        <div className={styles['check']} data-wrong="" role="status">
          {problem}
        </div>
      )}
    </>
  )
}
