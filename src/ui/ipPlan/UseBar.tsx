import type { PlannedSubnet } from '../../model/plan'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './UseBar.module.css'

const WORDS: Readonly<Record<PlannedSubnet['level'], string>> = {
  ok: '',
  tight: 'tight',
  critical: 'nearly full',
  over: 'does not fit',
}

/** How full a subnet is at peak: length, number and, where it matters, a word and a sign. */
export function UseBar({ subnet }: { readonly subnet: PlannedSubnet }) {
  const { utilisation, level, planned, usable } = subnet
  const percent = Math.round(Math.min(utilisation, 99.99) * 100)
  const share = usable > 0n ? Math.min(planned / Number(usable), 1) : 0
  return (
    <span className={styles['use']} data-level={level}>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['peak']} style={{ width: `${Math.min(utilisation, 1) * 100}%` }} />
        <span className={styles['planned']} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles['percent']}>{percent} %</span>
      {(level === 'over' || level === 'critical') && (
        <SeverityIcon mark={level === 'over' ? 'error' : 'warning'} size={13} label={null} />
      )}
      {level !== 'ok' && <span className={styles['word']}>{WORDS[level]}</span>}
    </span>
  )
}
