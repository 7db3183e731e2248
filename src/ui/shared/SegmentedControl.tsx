import { useId, type ReactNode } from 'react'

import styles from './SegmentedControl.module.css'

export interface Segment<T extends string | number | boolean> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
  /** Why one may want it; a tooltip. */
  readonly help?: string
  readonly disabled?: boolean
}

export interface SegmentedControlProps<T extends string | number | boolean> {
  /** The accessible name; give `labelledBy` instead where a visible label stands above. */
  readonly label?: string
  readonly labelledBy?: string
  /** Id of the help or error text. */
  readonly describedBy?: string
  readonly options: readonly Segment<T>[]
  /** `undefined`: none is chosen, as with several selected things that differ. */
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  /** The chosen value is the cause of an error. */
  readonly invalid?: boolean
  readonly disabled?: boolean
}

/** A choice of two to four short values side by side. Native radio buttons underneath bring keys and names. */
export function SegmentedControl<T extends string | number | boolean>(props: SegmentedControlProps<T>) {
  const {
    label,
    labelledBy,
    describedBy,
    options,
    value,
    onChange,
    invalid = false,
    disabled = false,
  } = props
  const name = useId()
  return (
    <div
      role="radiogroup"
      className={styles['group']}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      aria-disabled={disabled || undefined}
    >
      {options.map((option) => (
        <label key={String(option.value)} className={styles['segment']} title={option.help}>
          <input
            type="radio"
            className={styles['radio']}
            name={name}
            checked={option.value === value}
            disabled={disabled || option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          <span className={styles['label']}>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
