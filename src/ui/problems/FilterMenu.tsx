import Button from '@mui/material/Button'
import type { Severity } from '../../model/settings'
import { useActions, useCordon } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import { PopoverField, ToolPopover } from '../shared/ToolPopover'
import styles from './FilterMenu.module.css'
import { areaOf, areaWords, NO_FILTER, type Moment } from './findingRows'
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

/** Which findings to show: severities, an area, an element, what is new. */
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
    <ToolPopover label="Filter findings" anchor={anchor} onClose={onClose}>
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
      <NewSince />
      <Button variant="text" disabled={filter === NO_FILTER} onClick={() => setFilter(NO_FILTER)}>
        Show all
      </Button>
    </ToolPopover>
  )
}

const MOMENTS: Readonly<Record<Moment, string>> = {
  opened: 'The design was opened',
  marked: 'All was marked as seen',
}

/** Only what came after a moment, and the way to set one. */
function NewSince() {
  const findings = useCordon(({ analysis }) => analysis.result?.findings)
  const seen = useCordon((state) => state.seen)
  const since = useProblemsView(({ filter }) => filter.since)
  const setFilter = useProblemsView((view) => view.setFilter)
  const { markSeen } = useActions()
  return (
    <div>
      <PopoverField label="New since">
        <select
          value={since ?? ''}
          onChange={(event) =>
            setFilter({ since: event.target.value === '' ? null : (event.target.value as Moment) })
          }
        >
          <option value="">Any time</option>
          {(Object.keys(MOMENTS) as Moment[]).map((moment) => {
            const known = seen[moment]
            if (!known) return null
            const count = findings?.filter(({ key }) => !known.has(key)).length ?? 0
            return (
              <option key={moment} value={moment}>
                {MOMENTS[moment]} ({count})
              </option>
            )
          })}
        </select>
      </PopoverField>
      <Button
        variant="text"
        disabled={!findings}
        title="From now on “New since” can show what comes after this moment; nothing is accepted"
        onClick={() => {
          markSeen()
          setFilter({ since: 'marked' })
        }}
      >
        Mark all as seen
      </Button>
    </div>
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
    <PopoverField label={label}>
      <select
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
    </PopoverField>
  )
}
