import { useActions, useCordon, useCordonShallow, useServices } from '../../store/hooks'
import { plural } from '../../lib/text'
import type { Isolation, NetworkModel } from '../../model/settings'
import { CLOUD_WORDS } from '../shared/settingsWords'
import { SeverityIcon, type SeverityMark } from '../shared/SeverityIcon'
import styles from './StatusBar.module.css'
import { useLinkLength } from './useLinkLength'

const INTENT: Readonly<Record<Isolation, string>> = {
  public: 'public is fine',
  private: 'private workspace',
  exfiltration: 'private workspace, no exfiltration',
}
const NETWORK: Readonly<Record<NetworkModel, string>> = {
  either: '',
  managed: ', managed network',
  custom: ', own network',
}

/** What is true of the design at a glance. */
export function StatusBar() {
  return (
    <footer className={styles['bar']} aria-label="Status">
      <Pattern />
      <Counts />
      <Intent />
      <span className={styles['fill']} />
      <Size />
    </footer>
  )
}

function Pattern() {
  const { openPanel } = useActions()
  const match = useCordonShallow(({ analysis }) => {
    const [nearest] = analysis.result?.matches ?? []
    // What an empty drawing does not break it does not hold either.
    return nearest && analysis.result?.counts.elements !== 0
      ? { title: nearest.title, held: nearest.held, total: nearest.total }
      : null
  })
  if (!match) return null
  return (
    <button type="button" className={styles['pattern']} onClick={() => openPanel('pattern')}>
      Pattern: {match.title} — {match.held} of {match.total} held
    </button>
  )
}

const WORDS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  needsInformation: 'open question',
} as const

function Counts() {
  const { openPanel, analyzeAgain } = useActions()
  const status = useCordon(({ analysis }) => analysis.status)
  const counts = useCordonShallow(({ analysis }) => {
    const found = analysis.result?.counts
    return found
      ? {
          error: found.error,
          warning: found.warning,
          info: found.info,
          needsInformation: found.needsInformation,
        }
      : null
  })
  if (status === 'stopped') {
    return (
      <button type="button" className={styles['stopped']} onClick={analyzeAgain}>
        Checking stopped. Check again
      </button>
    )
  }
  if (!counts) return <span className={styles['muted']}>Checking…</span>
  const shown = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter(
    (mark) => counts[mark] > 0 || mark === 'error' || mark === 'warning',
  )
  return (
    <button
      type="button"
      className={styles['counts']}
      data-stale={status !== 'idle' || undefined}
      data-analysis={status}
      onClick={() => openPanel('problems')}
      aria-label={`Findings: ${shown.map((mark) => plural(counts[mark], WORDS[mark])).join(', ')}`}
    >
      {shown.map((mark) => (
        <span key={mark} className={styles['count']} data-none={counts[mark] === 0 || undefined}>
          <SeverityIcon mark={mark satisfies SeverityMark} size={13} label={null} />
          {counts[mark]}
        </span>
      ))}
    </button>
  )
}

function Intent() {
  const settings = useCordon(({ diagram }) => diagram.settings)
  const { clearSelection, setView } = useActions()
  return (
    <button
      type="button"
      className={styles['intent']}
      onClick={() => {
        clearSelection()
        setView({ inspector: true })
      }}
    >
      Intent: {INTENT[settings.isolation]}
      {NETWORK[settings.network]} · {CLOUD_WORDS[settings.cloud]} · {settings.region}
    </button>
  )
}

function Size() {
  const resources = useCordon(({ diagram }) => Object.keys(diagram.nodes).length)
  const zoom = useCordon(({ view }) => Math.round(view.zoom * 100))
  const length = useLinkLength()
  const { links } = useServices()
  return (
    <span className={styles['size']}>
      <span>{plural(resources, 'element')}</span>
      {length !== null && (
        <span data-long={length > links.comfortable || undefined} className={styles['length']}>
          {' '}
          · link {length.toLocaleString('en')} of {links.comfortable.toLocaleString('en')} characters
        </span>
      )}
      <span> · {zoom} %</span>
    </span>
  )
}
