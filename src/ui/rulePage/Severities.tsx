import type { Rule } from '../../model/rule'
import type { Isolation, Severity } from '../../model/settings'
import { useCordon } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './RulePage.module.css'

const INTENTS: Readonly<Record<Isolation, string>> = {
  public: 'Public is fine',
  private: 'Private workspace',
  exfiltration: 'Exfiltration prevention',
}
const WORDS: Readonly<Record<Severity | 'off', string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  off: 'Off',
}

/** How much its findings weigh, by what the design is meant to guarantee. */
export function Severities({ rule }: { readonly rule: Rule }) {
  const { isolation, severities } = useCordon(({ diagram }) => diagram.settings)
  const own = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined
  const of = (intent: Isolation) =>
    typeof rule.severity === 'string' ? rule.severity : rule.severity[intent]
  return (
    <section>
      <h3 className={styles['heading']}>Severity</h3>
      <table className={styles['severities']}>
        <thead>
          <tr>
            {(Object.keys(INTENTS) as Isolation[]).map((intent) => (
              <th key={intent} scope="col" data-stated={intent === isolation || undefined}>
                {INTENTS[intent]}
                {intent === isolation && ' (stated)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {(Object.keys(INTENTS) as Isolation[]).map((intent) => (
              <td key={intent} data-stated={intent === isolation || undefined}>
                <Weight severity={of(intent)} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {own !== undefined && (
        <p className={styles['own']}>This design sets it to: {WORDS[own].toLowerCase()}.</p>
      )}
    </section>
  )
}

function Weight({ severity }: { readonly severity: Severity | 'off' }) {
  return (
    <span className={styles['severity']}>
      {severity !== 'off' && <SeverityIcon mark={severity} size={13} label={null} />}
      {WORDS[severity]}
    </span>
  )
}
