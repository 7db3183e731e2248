import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState, type FormEvent } from 'react'
import { plural } from '../../lib/text'
import type { Finding } from '../../model/finding'
import { useActions, useCordon } from '../../store/hooks'
import type { AcceptanceScope } from '../../store/reviewActions'
import styles from './AcceptDialog.module.css'
import { dayAfter, isReason, OFFERED_DAYS } from './acceptance'

export interface AcceptDialogProps {
  /** One finding, or `all` that are open today. */
  readonly what: Finding | 'all'
  readonly onClose: () => void
}

/** Accepting takes a reason and says how far it goes and how long it holds. */
export function AcceptDialog({ what, onClose }: AcceptDialogProps) {
  const { accept, acceptToday } = useActions()
  const open = useCordon(
    ({ analysis }) => (analysis.result?.findings ?? []).filter(({ state }) => state === 'open').length,
  )
  const [scope, setScope] = useState<AcceptanceScope>('finding')
  const [reason, setReason] = useState('')
  const [ends, setEnds] = useState(true)
  const [now] = useState(() => new Date())
  const today = dayAfter(now, 0)
  const [expires, setExpires] = useState(() => dayAfter(now, OFFERED_DAYS))
  const [tried, setTried] = useState(false)
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isReason(reason) || (ends && expires === '')) return
    const until = ends ? expires : undefined
    if (what === 'all') acceptToday(reason, until)
    else accept(what, scope, reason, until)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={`${id}-title`}>
          {what === 'all' ? 'Accept today’s findings' : 'Accept the finding'}
        </DialogTitle>
        <DialogContent className={styles['content'] ?? ''}>
          {what === 'all' ? (
            <p>
              {plural(open, 'open finding')} will count as accepted; new ones stand out. What vanishes later
              is reported, so that the list stays honest.
            </p>
          ) : (
            <>
              <p className={styles['message']}>{what.message}</p>
              <Scope finding={what} scope={scope} onChange={setScope} />
            </>
          )}
          <Reason value={reason} isWrong={tried && !isReason(reason)} onChange={setReason} />
          <Expiry expires={expires} ends={ends} today={today} onExpires={setExpires} onEnds={setEnds} />
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" variant="contained">
            Accept
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

interface ReasonProps {
  readonly value: string
  readonly isWrong: boolean
  onChange(value: string): void
}

function Reason({ value, isWrong, onChange }: ReasonProps) {
  const problem = useId()
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>Reason</span>
      <textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to fill in of a dialog that was just opened
        autoFocus
        rows={3}
        maxLength={1000}
        className={styles['text']}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problem : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {isWrong && (
        <span id={problem} role="alert" className={styles['problem']}>
          A few words: whoever reads this later has only them.
        </span>
      )}
    </label>
  )
}

interface ExpiryProps {
  readonly expires: string
  readonly ends: boolean
  readonly today: string
  onExpires(day: string): void
  onEnds(ends: boolean): void
}

function Expiry({ expires, ends, today, onExpires, onEnds }: ExpiryProps) {
  return (
    <div className={styles['expiry']}>
      <label className={styles['check']}>
        <input type="checkbox" checked={ends} onChange={() => onEnds(!ends)} />
        Ends after
      </label>
      <input
        type="date"
        aria-label="Last day"
        className={styles['date']}
        value={expires}
        min={today}
        disabled={!ends}
        required={ends}
        onChange={(event) => onExpires(event.target.value)}
      />
      <span className={styles['muted']}>then it is reported again</span>
    </div>
  )
}

interface ScopeProps {
  readonly finding: Finding
  readonly scope: AcceptanceScope
  onChange(scope: AcceptanceScope): void
}

function Scope({ finding, scope, onChange }: ScopeProps) {
  const name = useId()
  const choices: readonly { readonly value: AcceptanceScope; readonly label: string }[] = [
    { value: 'finding', label: 'This finding' },
    ...(finding.element === null
      ? []
      : [{ value: 'element' as const, label: `${finding.rule} on ${finding.elementName}` }]),
    { value: 'rule', label: `${finding.rule} in the whole design` },
  ]
  return (
    <fieldset className={styles['scope']}>
      <legend className={styles['label']}>What is accepted</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className={styles['check']}>
          <input type="radio" name={name} checked={scope === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
