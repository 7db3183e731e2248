import type { Isolation, NetworkModel } from '../../model/settings'
import { useActions, useCordon } from '../../store/hooks'
import { PanelActions } from '../shared/PanelActions'
import { SegmentedControl } from '../shared/SegmentedControl'
import styles from './IntentBar.module.css'

const ISOLATIONS: readonly { readonly value: Isolation; readonly label: string; readonly help: string }[] = [
  { value: 'public', label: 'Public is fine', help: 'Nothing has to be unreachable from the internet.' },
  {
    value: 'private',
    label: 'Private workspace',
    help: 'Workspace and its resources are reached by private endpoint alone.',
  },
  {
    value: 'exfiltration',
    label: 'No exfiltration',
    help: 'And nothing leaves, except to what the documents require.',
  },
]

const NETWORKS: readonly { readonly value: NetworkModel; readonly label: string; readonly help: string }[] = [
  { value: 'either', label: 'As drawn', help: 'Whichever network the drawing shows.' },
  { value: 'managed', label: 'Managed', help: 'Microsoft’s managed network hosts the computes.' },
  { value: 'custom', label: 'Own VNet', help: 'The customer’s virtual network hosts the computes.' },
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
      <div className={styles['bar']}>
        <SegmentedControl
          label="Stated intent"
          options={ISOLATIONS}
          value={isolation}
          onChange={(value) => set({ isolation: value })}
        />
        <SegmentedControl
          label="Network of the computes"
          options={NETWORKS}
          value={network}
          onChange={(value) => set({ network: value })}
        />
      </div>
    </PanelActions>
  )
}
