import Button from '@mui/material/Button'
import { useState } from 'react'
import { plural } from '../../lib/text'
import type { Finding } from '../../model/finding'
import { useActions, useCordon } from '../../store/hooks'
import { isAnalyzed } from '../../store/selectors'
import { SeverityIcon } from '../shared/SeverityIcon'
import { SourceLink } from '../shared/SourceLink'
import styles from './Findings.module.css'

const SHOWN = 3

/** What is wrong with the element, with the ways to mend it. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const [all, setAll] = useState(false)
  const current = useCordon(isAnalyzed)
  const open = findings.filter(({ state }) => state !== 'accepted')
  const shown = all ? open : open.slice(0, SHOWN)
  if (open.length === 0) return null
  return (
    <section aria-label="Findings" className={styles['list']} data-stale={!current || undefined}>
      {shown.map((finding, index) => (
        <FindingBox key={finding.key} finding={finding} isFirst={index === 0} />
      ))}
      {open.length > shown.length && (
        <Button variant="text" onClick={() => setAll(true)}>
          {plural(open.length - shown.length, 'more finding')}
        </Button>
      )}
    </section>
  )
}

function FindingBox({ finding, isFirst }: { readonly finding: Finding; readonly isFirst: boolean }) {
  const [why, setWhy] = useState(false)
  const { applyFix } = useActions()
  const mark = finding.state === 'needsInformation' ? 'needsInformation' : finding.severity
  return (
    <article className={styles['box']} data-mark={mark} aria-label={finding.title}>
      <SeverityIcon mark={mark} size={16} className={styles['sign']} />
      <div className={styles['text']}>
        <h3 className={styles['title']}>{finding.title}</h3>
        <p>{finding.message}</p>
        {why && <Reasons finding={finding} />}
        <div className={styles['actions']}>
          {finding.fixes.map((fix, index) => (
            <Button
              key={fix.title}
              variant={isFirst && index === 0 && fix.type === 'safe' ? 'contained' : 'outlined'}
              onClick={() => void applyFix(finding.key, index)}
            >
              {fix.title}
            </Button>
          ))}
          <Button variant="outlined" aria-expanded={why} onClick={() => setWhy(!why)}>
            {why ? 'Less' : 'Why?'}
          </Button>
        </div>
      </div>
    </article>
  )
}

function Reasons({ finding }: { readonly finding: Finding }) {
  const { why, how, severityReason, assumes, source, rule } = finding
  const { showRule } = useActions()
  return (
    <div className={styles['reasons']}>
      <p>{why}</p>
      <p>{how}</p>
      {severityReason !== undefined && <p>{severityReason}</p>}
      {assumes.length > 0 && <p>Assumes: {assumes.join('; ')}</p>}
      <SourceLink {...source} />
      <button type="button" className={styles['rule']} onClick={() => showRule(rule)}>
        {rule}
      </button>
    </div>
  )
}
