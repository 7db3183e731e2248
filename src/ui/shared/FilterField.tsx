import { Search, X } from 'lucide-react'
import { useRef, type KeyboardEvent, type Ref } from 'react'

import styles from './FilterField.module.css'
import { KeyHint } from './KeyHint'

export interface FilterFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** The accessible name and the placeholder: “Find a resource”. */
  readonly label: string
  /** The key that leads here, shown while the field is empty. */
  readonly shortcut?: string
  /** Arrow down: moves on to the first result. */
  readonly onLeaveDown?: () => void
  /** Enter. */
  readonly onSubmit?: () => void
  readonly inputRef?: Ref<HTMLInputElement>
  /** Id of the list that it filters. */
  readonly controls?: string
}

/** A text field that narrows a list. Escape empties it, and leaves it (or closes its dialog) when it is empty. */
export function FilterField(props: FilterFieldProps) {
  const { value, onChange, label, shortcut, onLeaveDown, onSubmit, inputRef, controls } = props
  const field = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      const isInDialog = event.currentTarget.closest('[role="dialog"]') !== null
      // Empty in a dialog, the key is the dialog's: it closes.
      if (value === '' && isInDialog) return
      event.stopPropagation()
      if (value === '') event.currentTarget.blur()
      else onChange('')
    } else if (event.key === 'ArrowDown' && onLeaveDown) {
      event.preventDefault()
      onLeaveDown()
    } else if (event.key === 'Enter') onSubmit?.()
  }
  const clear = () => {
    onChange('')
    field.current?.querySelector('input')?.focus()
  }

  return (
    <div ref={field} className={styles['field']}>
      <Search size={14} className={styles['icon']} aria-hidden="true" />
      <input
        ref={inputRef}
        className={styles['input']}
        type="text"
        role="searchbox"
        aria-label={label}
        aria-controls={controls}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' ? (
        <button type="button" className={styles['clear']} aria-label="Clear" onClick={clear}>
          <X size={14} aria-hidden="true" />
        </button>
      ) : (
        shortcut !== undefined && <KeyHint keys={shortcut} />
      )}
    </div>
  )
}
