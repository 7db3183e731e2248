import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import type { Severity } from '../../model/settings'
import { useCordon } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './FilterMenu.module.css'
import { areaOf, areaWords, NO_FILTER } from './findingRows'
import { useProblemsView } from './problemsView'

const SEVERITIES: readonly { readonly value: Severity; readonly label: string }[] = [
  { value: 'error', label: 'Errors' },
  { value: 'warning', label: 'Warnings' },
  { value: 'info', label: 'Notes' },
]

export interface FilterMenuProps {
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** Which findings to show: severities, an area, an element. */
export function FilterMenu({ anchor, onClose }: FilterMenuProps) {
  const findings = useCordon(({ analysis }) => analysis.result?.findings)
  const filter = useProblemsView((view) => view.filter)
  const setFilter = useProblemsView((view) => view.setFilter)
  const areas = new Map((findings ?? []).map(({ rule }) => [areaOf(rule), areaWords(rule)]))
  const elements = new Map(
    (findings ?? []).flatMap(({ element, elementName }) =>
      element === null ? [] : [[element, elementName] as const],
    ),
  )
  const toggle = (severity: Severity) => {
    const hidden = new Set(filter.hidden)
    if (!hidden.delete(severity)) hidden.add(severity)
    setFilter({ hidden })
  }
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': 'Filter findings' } }}
    >
      <div className={styles['menu']}>
        <fieldset className={styles['severities']}>
          <legend className={styles['label']}>Severity</legend>
          {SEVERITIES.map(({ value, label }) => (
            <label key={value} className={styles['check']}>
              <input type="checkbox" checked={!filter.hidden.has(value)} onChange={() => toggle(value)} />
              <SeverityIcon mark={value} size={14} label={null} />
              {label}
            </label>
          ))}
        </fieldset>
        <Choice
          label="Area"
          value={filter.area}
          options={areas}
          any="All areas"
          onChange={(area) => setFilter({ area })}
        />
        <Choice
          label="Element"
          value={filter.element}
          options={elements}
          any="All elements"
          onChange={(element) => setFilter({ element })}
        />
        <Button variant="text" disabled={filter === NO_FILTER} onClick={() => setFilter(NO_FILTER)}>
          Show all
        </Button>
      </div>
    </Popover>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  readonly options: ReadonlyMap<string, string>
  readonly any: string
  onChange(value: string | null): void
}

function Choice({ label, value, options, any, onChange }: ChoiceProps) {
  const sorted = [...options].sort(([, a], [, b]) => (a < b ? -1 : 1))
  return (
    <label className={styles['choice']}>
      <span className={styles['label']}>{label}</span>
      <select
        className={styles['select']}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{any}</option>
        {sorted.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
