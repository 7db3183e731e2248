import Dialog from '@mui/material/Dialog'
import { X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Rule } from '../../model/rule'
import { loadRules } from '../../registry'
import { useActions, useCordon } from '../../store/hooks'
import { EmptyState } from '../shared/EmptyState'
import { ToolButton } from '../shared/ToolButton'
import { Disagreements } from './Disagreements'
import styles from './RuleBook.module.css'
import { RuleList } from './RuleList'
import { RulePage } from './RulePage'

/** Every rule with a page of its own: what it says, why, by which document, and a wrong and a right drawing. */
export function RuleBookDialog() {
  const asked = useCordon(({ view }) => view.rule)
  const [last, setLast] = useState(asked)
  if (asked !== null && asked !== last) setLast(asked)
  const { showRule } = useActions()
  const rules = useRules()
  const title = useId()
  const shown = asked ?? last
  const rule = rules?.find(({ id }) => id === shown)
  return (
    <Dialog
      open={asked !== null}
      onClose={() => showRule(null)}
      maxWidth="lg"
      fullWidth
      aria-labelledby={title}
      slotProps={{ paper: { className: styles['paper'] ?? '' } }}
    >
      <header className={styles['head']}>
        <h2 id={title} className={styles['title']}>
          Rules
        </h2>
        {rules && <span className={styles['muted']}>{rules.length}</span>}
        <span className={styles['fill']} />
        <ToolButton label="Close" icon={<X />} onClick={() => showRule(null)} />
      </header>
      <div className={styles['body']}>
        {rules && <RuleList rules={rules} shown={shown} />}
        <div className={styles['page']} key={shown}>
          {rules === null && <p className={styles['loading']}>Loading…</p>}
          {rule && <RulePage rule={rule} />}
          {rules && !rule && (
            <>
              <EmptyState title={shown ? `${shown} has no page` : 'Choose a rule'}>
                {shown
                  ? 'It checks the list of accepted findings itself.'
                  : 'Each says what it checks, by which document, and shows a wrong and a right drawing.'}
              </EmptyState>
              {!shown && <Disagreements />}
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function useRules(): readonly Rule[] | null {
  const [rules, setRules] = useState<readonly Rule[] | null>(null)
  useEffect(() => {
    let given = false
    void loadRules().then((loaded) => given || setRules(loaded))
    return () => {
      given = true
    }
  }, [])
  return rules
}
