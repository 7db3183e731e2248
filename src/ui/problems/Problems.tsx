import { lazy, Suspense, useLayoutEffect, useMemo } from 'react'
import type { Finding } from '../../model/finding'
import { useCordon } from '../../store/hooks'
import { isAnalyzed } from '../../store/selectors'
import { Checked } from './Checked'
import { problemRows } from './findingRows'
import { ProblemList } from './ProblemList'
import styles from './Problems.module.css'
import { ProblemsTools } from './ProblemsTools'
import { useProblemsView } from './problemsView'
import { useSpokenTotals } from './useSpokenTotals'
import { rowsNow, useSteady } from './useSteady'

const AcceptDialog = lazy(() => import('./AcceptDialog').then((module) => ({ default: module.AcceptDialog })))

const NONE: readonly Finding[] = []

/** What is wrong with the design, what is open, and what was accepted, with the ways to mend it. */
export function Problems() {
  const findings = useCordon(({ analysis }) => analysis.result?.findings ?? NONE)
  const current = useCordon(isAnalyzed)
  const design = useCordon(({ opened }) => opened)
  const known = useKnown()
  const view = useProblemsView()
  const { grouping, filter, sections, closed, accepting, forDesign } = view
  useSpokenTotals()
  useLayoutEffect(() => forDesign(design), [design, forDesign])
  const steady = useSteady(findings, design)
  const kept = useMemo(
    () => problemRows(steady.findings, { grouping, filter, known, sections, closed }),
    [steady.findings, grouping, filter, known, sections, closed],
  )
  const rows = useMemo(() => rowsNow(kept, findings), [kept, findings])
  return (
    <div className={styles['panel']}>
      <ProblemsTools waiting={steady.waiting} onRefresh={steady.refresh} />
      <div
        className={styles['content']}
        data-stale={!current || undefined}
        aria-busy={!current}
        {...steady.handlers}
      >
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

/** The findings that the filter “New since” leaves out. */
function useKnown(): ReadonlySet<string> | null {
  const since = useProblemsView(({ filter }) => filter.since)
  return useCordon(({ seen }) => (since === null ? null : seen[since]))
}
