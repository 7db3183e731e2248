import { lazy, Suspense, useMemo } from 'react'
import { useCordon } from '../../store/hooks'
import { isAnalyzed } from '../../store/selectors'
import { Checked } from './Checked'
import { problemRows } from './findingRows'
import { ProblemList } from './ProblemList'
import styles from './Problems.module.css'
import { ProblemsTools } from './ProblemsTools'
import { useProblemsView } from './problemsView'
import { useSpokenTotals } from './useSpokenTotals'

const AcceptDialog = lazy(() => import('./AcceptDialog').then((module) => ({ default: module.AcceptDialog })))

/** What is wrong with the design, what is open, and what was accepted, with the ways to mend it. */
export function Problems() {
  const analysis = useCordon((state) => state.analysis)
  const current = useCordon(isAnalyzed)
  const view = useProblemsView()
  const { grouping, filter, sections, closed, accepting } = view
  useSpokenTotals()
  const findings = analysis.result?.findings
  const rows = useMemo(
    () => problemRows(findings ?? [], { grouping, filter, sections, closed }),
    [findings, grouping, filter, sections, closed],
  )
  return (
    <div className={styles['panel']}>
      <ProblemsTools />
      <div className={styles['content']} data-stale={!current || undefined} aria-busy={!current}>
        {rows.length > 0 && <ProblemList rows={rows} />}
        <Checked shown={rows.length} />
      </div>
      {accepting !== null && (
        <Suspense fallback={null}>
          <AcceptDialog what={accepting} onClose={() => view.setAccepting(null)} />
        </Suspense>
      )}
    </div>
  )
}
