import type { Isolation, NetworkModel } from '../../model/settings'
import { useActions, useCordon } from '../../store/hooks'
import { PanelActions } from '../shared/PanelActions'
import styles from './IntentBar.module.css'

const ISOLATIONS: readonly Choice<Isolation>[] = [
  { value: 'public', label: 'Public is fine' },
  { value: 'private', label: 'Private workspace' },
  { value: 'exfiltration', label: 'Exfiltration prevention' },
]

const NETWORKS: readonly Choice<NetworkModel>[] = [
  { value: 'either', label: 'As drawn' },
  { value: 'managed', label: 'Managed network' },
  { value: 'custom', label: 'Own network' },
]

/** What the design is asked to guarantee; the answer beside it follows. */
export function IntentBar() {
  const isolation = useCordon(({ diagram }) => diagram.settings.isolation)
  const network = useCordon(({ diagram }) => diagram.settings.network)
  const { setSettings, endMerge } = useActions()
  const set = (part: Parameters<typeof setSettings>[0]) => {
    setSettings(part)
    endMerge()
  }
  return (
    <PanelActions>
      <Select
        label="Intent"
        choices={ISOLATIONS}
        value={isolation}
        onChange={(value) => set({ isolation: value })}
      />
      <Select
        label="Computes in"
        choices={NETWORKS}
        value={network}
        onChange={(value) => set({ network: value })}
      />
    </PanelActions>
  )
}

interface Choice<T extends string> {
  readonly value: T
  readonly label: string
}

interface SelectProps<T extends string> {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  onChange(value: T): void
}

function Select<T extends string>({ label, choices, value, onChange }: SelectProps<T>) {
  return (
    <label className={styles['choice']}>
      <span className={styles['label']}>{label}</span>
      <select
        className={styles['select']}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
