import type { Finding } from '../../model/finding'
import type { FieldVerdict } from '../shared/fields/FieldList'
import styles from './Inspector.module.css'

/** What the findings of an element say of each of its fields, in the words of the list of problems. */
export function verdicts(findings: readonly Finding[]): (field: string) => FieldVerdict | undefined {
  return (field) => {
    const own = findings.filter((finding) => finding.state !== 'accepted' && finding.field === field)
    if (own.length === 0) return undefined
    return {
      mark: markOf(own),
      messages: own.map(({ key, state, severity, message }) => (
        <p
          key={key}
          className={styles['said']}
          data-severity={state === 'needsInformation' ? 'info' : severity}
        >
          {message}
        </p>
      )),
    }
  }
}

function markOf(findings: readonly Finding[]): FieldVerdict['mark'] {
  const open = findings.filter(({ state }) => state === 'open')
  if (open.some(({ severity }) => severity === 'error')) return 'error'
  return open.some(({ severity }) => severity === 'warning') ? 'warning' : undefined
}
