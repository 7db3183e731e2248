import { X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { checkCidr, checkIp, splitList, type TextCheck } from './checkText'
import { type ControlProps, MIXED } from './control'
import styles from './fields.module.css'

const CHECKS: Readonly<Record<string, (text: string) => TextCheck>> = {
  cidrList: (text) => checkCidr(text),
  ipList: checkIp,
}

/** Texts as chips: type and press Enter, paste many at once, click one to change it, Backspace takes back the last. */
export function ListControl({ field, value, onChange, onCommit, id, describedBy, mark }: ControlProps) {
  const items = Array.isArray(value) ? (value as readonly string[]) : []
  const [draft, setDraft] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const check = CHECKS[field.control]
  const draftCheck = draft === '' ? undefined : check?.(draft)
  const firstWrong = items.find((item) => check?.(item).problem !== undefined)
  const problem = draftCheck?.problem ?? (firstWrong === undefined ? undefined : check?.(firstWrong).problem)
  const suggestion = draftCheck?.suggestion
  const change = (next: readonly string[]) => {
    onChange([...new Set(next)])
    onCommit()
  }
  const add = (text: string) => {
    const more = splitList(text)
    if (more.length > 0) change([...items, ...more])
    setDraft('')
  }
  const takeBack = (item: string) => {
    add(draft)
    change(items.filter((other) => other !== item))
    setDraft(item)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const last = items.at(-1)
    if ((event.key === 'Enter' || event.key === ',' || event.key === ';') && draft.trim() !== '') {
      event.preventDefault()
      add(draft)
    } else if (event.key === 'Backspace' && draft === '' && last !== undefined) {
      event.preventDefault()
      takeBack(last)
    } else if (event.key === 'Escape' && draft !== '') {
      event.stopPropagation()
      setDraft('')
    }
  }
  const suggestions = (field.suggestions ?? []).filter((text) => !items.includes(text))
  return (
    <>
      <div className={styles['chips']} data-mark={mark}>
        {items.map((item) => (
          <span key={item} className={styles['chip']} data-wrong={check?.(item).problem !== undefined || undefined}>
            <button type="button" className={styles['chipText']} title={`Change ${item}`} onClick={() => takeBack(item)}>
              {item}
            </button>
            <button
              type="button"
              className={styles['chipRemove']}
              aria-label={`Remove ${item}`}
              onClick={() => {
                change(items.filter((other) => other !== item))
                input.current?.focus()
              }}
            >
              <X size={11} aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          className={styles['chipInput']}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined || mark === 'error' || undefined}
          autoComplete="off"
          spellCheck={false}
          list={suggestions.length > 0 ? list : undefined}
          placeholder={value === undefined ? MIXED : items.length === 0 ? 'Add, Enter' : ''}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain')
            if (!/[,;\n\t]/.test(text)) return
            event.preventDefault()
            add(draft + text)
          }}
          onBlur={() => add(draft)}
        />
      </div>
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <div className={styles['check']} data-wrong="" role="status">
          {problem}
          {suggestion !== undefined && (
            // Before the field loses the focus, which would take the draft as it is.
            <button
              type="button"
              className={styles['suggestion']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(suggestion)}
            >
              Use {suggestion}
            </button>
          )}
        </div>
      )}
    </>
  )
}
