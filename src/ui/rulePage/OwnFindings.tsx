import { plural } from '../../lib/text'
import { useActions, useCordon } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './RulePage.module.css'

/** What the rule says of the design that is open. */
export function OwnFindings({ rule }: { readonly rule: string }) {
  const all = useCordon(({ analysis }) => analysis.result?.findings)
  const { showRule, reveal } = useActions()
  const findings = (all ?? []).filter((finding) => finding.rule === rule)
  if (findings.length === 0) return null
  return (
    <section>
      <h3 className={styles['heading']}>{plural(findings.length, 'finding')} in this design</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>
            <button
              type="button"
              className={styles['finding']}
              onClick={() => {
                showRule(null)
                if (finding.element !== null) reveal([finding.element], finding.field)
              }}
            >
              <SeverityIcon mark={finding.state === 'open' ? finding.severity : finding.state} size={13} />
              {finding.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
