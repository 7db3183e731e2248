import { ChevronDown } from 'lucide-react'
import { SegmentedControl } from '../SegmentedControl'
import { type ControlProps, MIXED } from './control'
import styles from './fields.module.css'

const ON_OFF = [
  { value: true, label: 'On' },
  { value: false, label: 'Off' },
] as const

/** On or off. */
export function SwitchControl({ value, onChange, onCommit, labelId, describedBy, mark }: ControlProps) {
  return (
    <SegmentedControl
      labelledBy={labelId}
      {...(describedBy !== undefined && { describedBy })}
      options={ON_OFF}
      value={typeof value === 'boolean' ? value : undefined}
      invalid={mark === 'error'}
      onChange={(next) => {
        onChange(next)
        onCommit()
      }}
    />
  )
}

/** Characters of all labels that fit side by side in the narrowest inspector. */
const ROOM = 26

/** One of a few values: side by side where they have room, else in a list; the chosen one's help stands below. */
export function ChoiceControl(props: ControlProps) {
  const { field, value, onChange, onCommit, id, labelId, describedBy, mark } = props
  const options = field.options ?? []
  const chosen = options.find((option) => option.value === value)
  const pick = (next: string) => {
    onChange(next)
    onCommit()
  }
  const isShort = options.length <= 3 && options.reduce((sum, { label }) => sum + label.length, 0) <= ROOM
  return (
    <>
      {isShort ? (
        <SegmentedControl
          labelledBy={labelId}
          {...(describedBy !== undefined && { describedBy })}
          options={options}
          value={chosen?.value}
          invalid={mark === 'error'}
          onChange={pick}
        />
      ) : (
        <span className={styles['select']}>
          <select
            id={id}
            className={styles['input']}
            data-mark={mark}
            aria-invalid={mark === 'error' || undefined}
            aria-describedby={describedBy}
            value={typeof value === 'string' ? value : ''}
            onChange={(event) => pick(event.target.value)}
          >
            {chosen === undefined && (
              <option value={typeof value === 'string' ? value : ''} disabled>
                {value === undefined ? MIXED : `${JSON.stringify(value)} (not offered)`}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={14} aria-hidden="true" />
        </span>
      )}
      {chosen?.help !== undefined && <div className={styles['help']}>{chosen.help}</div>}
    </>
  )
}
