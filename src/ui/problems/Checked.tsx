import { plural } from '../../lib/text'
import { useActions, useCordon } from '../../store/hooks'
import type { Analysis } from '../../store/state'
import { EmptyState } from '../shared/EmptyState'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './Checked.module.css'
import { NO_FILTER } from './findingRows'
import { useProblemsView } from './problemsView'

/** What was checked and what of it holds: silence is no answer. */
export function Checked({ shown }: { readonly shown: number }) {
  const { result, status, error } = useCordon((state) => state.analysis)
  const expiring = useCordon(({ diagram }) => diagram.accepted.filter(({ expires }) => expires).length)
  const setFilter = useProblemsView((view) => view.setFilter)
  const since = useProblemsView(({ filter }) => filter.since)
  const { analyzeAgain } = useActions()
  if (status === 'stopped') {
    return (
      <EmptyState
        title="The check stopped"
        action={
          <button type="button" className={styles['link']} onClick={analyzeAgain}>
            Check again
          </button>
        }
      >
        {error} The drawing is not affected.
      </EmptyState>
    )
  }
  if (!result) return <p className={styles['line']}>Checking…</p>
  const { counts, findings } = result
  if (shown === 0 && findings.length > 0) {
    return (
      <EmptyState
        title={since === null ? 'The filter leaves nothing' : 'Nothing new'}
        action={
          <button type="button" className={styles['link']} onClick={() => setFilter(NO_FILTER)}>
            Show all {findings.length}
          </button>
        }
      />
    )
  }
  if (shown === 0) {
    return (
      <EmptyState icon={<SeverityIcon mark="ok" size={22} label={null} />} title="No problems">
        {checkedWords(counts)}
      </EmptyState>
    )
  }
  return (
    <p className={styles['line']}>
      <SeverityIcon mark="ok" size={13} label={null} />
      {plural(counts.rulesHeld, 'rule holds', 'rules hold')} of {counts.rulesRun} that ran on{' '}
      {plural(counts.elements, 'element')}.
      {counts.needsInformation > 0 && ` ${questions(counts.needsInformation)}.`}
      {counts.accepted > 0 && ` ${counts.accepted} accepted`}
      {counts.accepted > 0 && (expiring > 0 ? `, ${expiring} with an expiry.` : '.')}
    </p>
  )
}

/** “142 rules ran on 37 elements; 5 need information.” */
export function checkedWords({ rulesRun, elements, needsInformation }: Analysis['counts']): string {
  const ran = `${plural(rulesRun, 'rule')} ran on ${plural(elements, 'element')}`
  return needsInformation > 0 ? `${ran}; ${questions(needsInformation)}.` : `${ran}.`
}

const questions = (count: number): string => `${count} ${count === 1 ? 'needs' : 'need'} information`
