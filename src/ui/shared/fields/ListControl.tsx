import { X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { checkCidr, checkIp, splitList, type TextCheck } from './checkText'
import { type ControlProps, MIXED } from './control'
import styles from './fields.module.css'
import { Suggestions } from './Suggestions'

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
  const check = (text: string): TextCheck => (text === '' ? {} : (CHECKS[field.control]?.(text) ?? {}))
  const problem =
    check(draft).problem ?? items.map((item) => check(item).problem).find((found) => found !== undefined)
  const change = (next: readonly string[]) => {
    onChange([...new Set(next)])
    onCommit()
  }
  const add = (text: string) => {
    const more = splitList(text)
    if (more.length > 0) change([...items, ...more])
    setDraft('')
  }
  const remove = (item: string) => {
    change(items.filter((other) => other !== item))
    input.current?.focus()
  }
  const takeBack = (item: string) => {
    // What was being typed is kept as an item of its own.
    change([...items.filter((other) => other !== item), ...splitList(draft)])
    setDraft(item)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const last = items.at(-1)
    if (['Enter', ',', ';'].includes(event.key) && draft.trim() !== '') {
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
  return (
    <>
      <div className={styles['chips']} data-mark={mark}>
        {items.map((item) => (
          <Chip
            key={item}
            text={item}
            isWrong={check(item).problem !== undefined}
            onChange={() => takeBack(item)}
            onRemove={() => remove(item)}
          />
        ))}
        <input
          ref={input}
          id={id}
          className={styles['chipInput']}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined || mark === 'error' || undefined}
          autoComplete="off"
          spellCheck={false}
          list={list}
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
      <Suggestions id={list} texts={(field.suggestions ?? []).filter((text) => !items.includes(text))} />
      {problem !== undefined && <Problem text={problem} suggestion={check(draft).suggestion} onTake={add} />}
    </>
  )
}

interface ChipProps {
  readonly text: string
  readonly isWrong: boolean
  onChange(): void
  onRemove(): void
}

function Chip({ text, isWrong, onChange, onRemove }: ChipProps) {
  return (
    <span className={styles['chip']} data-wrong={isWrong || undefined}>
      <button type="button" className={styles['chipText']} title={`Change ${text}`} onClick={onChange}>
        {text}
      </button>
      <button type="button" className={styles['chipRemove']} aria-label={`Remove ${text}`} onClick={onRemove}>
        <X size={11} aria-hidden="true" />
      </button>
    </span>
  )
}

interface ProblemProps {
  readonly text: string
  readonly suggestion: string | undefined
  onTake(suggestion: string): void
}

function Problem({ text, suggestion, onTake }: ProblemProps) {
  return (
    <div className={styles['check']} data-wrong="" role="status">
      {text}
      {suggestion !== undefined && (
        <button
          type="button"
          className={styles['suggestion']}
          // Before the field loses the focus, which would take the draft as it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          Use {suggestion}
        </button>
      )}
    </div>
  )
}
