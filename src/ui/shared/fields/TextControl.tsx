import { useId, useState } from 'react'
import type { TextCheck } from './checkText'
import { checkCidr, checkIp, checkPorts } from './checkText'
import { type ControlProps, MIXED } from './control'
import styles from './fields.module.css'
import { Suggestions } from './Suggestions'

const CHECKS: Readonly<Record<string, (text: string, reserved?: number) => TextCheck>> = {
  cidr: checkCidr,
  ip: checkIp,
  ports: checkPorts,
}

/** One line of text; prefixes, addresses and ports are checked while they are typed. */
export function TextControl(props: ControlProps) {
  const { field, value, onChange, onCommit, id, describedBy, mark, reserved } = props
  const [isEditing, setEditing] = useState(false)
  const list = useId()
  const checkId = useId()
  const text = typeof value === 'string' ? value : ''
  const check = CHECKS[field.control]?.(text, reserved) ?? {}
  const suggestions = field.suggestions ?? []
  const isWrong = check.problem !== undefined
  return (
    <>
      <input
        id={id}
        className={styles['input']}
        data-mono={field.control !== 'text' || undefined}
        data-mark={isWrong ? 'error' : mark}
        aria-invalid={isWrong || mark === 'error' || undefined}
        aria-describedby={[describedBy, checkId].filter(Boolean).join(' ')}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        list={suggestions.length > 0 ? list : undefined}
        placeholder={value === undefined ? MIXED : undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => setEditing(true)}
        onBlur={() => {
          setEditing(false)
          onCommit()
        }}
      />
      <Suggestions id={list} texts={suggestions} />
      <div
        id={checkId}
        className={styles['check']}
        data-wrong={isWrong || undefined}
        aria-live={isEditing ? 'polite' : 'off'}
      >
        {check.problem ?? check.fact}
        {check.suggestion !== undefined && (
          <button
            type="button"
            className={styles['suggestion']}
            onClick={() => {
              onChange(check.suggestion ?? text)
              onCommit()
            }}
          >
            Use {check.suggestion}
          </button>
        )}
      </div>
    </>
  )
}

/** Text of several lines. */
export function MultilineControl({ value, onChange, onCommit, id, describedBy, mark }: ControlProps) {
  return (
    <textarea
      id={id}
      className={styles['input']}
      data-mark={mark}
      aria-invalid={mark === 'error' || undefined}
      aria-describedby={describedBy}
      rows={3}
      maxLength={20_000}
      placeholder={value === undefined ? MIXED : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onCommit}
    />
  )
}
