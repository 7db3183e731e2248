import { useState } from 'react'
import { useCordon } from '../../store/hooks'
import { isAnalyzed } from '../../store/selectors'
import { EmptyState } from '../shared/EmptyState'
import { Checklist } from './Checklist'
import { IntentBar } from './IntentBar'
import { MatchList } from './MatchList'
import styles from './PatternPanel.module.css'

/** Which documented pattern the design is, as a checklist; and what is asked of it. */
export function PatternPanel() {
  const matches = useCordon(({ analysis }) => analysis.result?.matches)
  const current = useCordon(isAnalyzed)
  const [chosen, setChosen] = useState<string | null>(null)
  if (!matches) return <p className={styles['checking']}>Checking…</p>
  const [nearest] = matches
  const match = matches.find(({ pattern }) => pattern === chosen) ?? nearest
  if (!match) return <EmptyState title="No documented patterns" />
  return (
    <div className={styles['panel']} data-stale={!current || undefined}>
      <IntentBar />
      <MatchList matches={matches} shown={match.pattern} onChoose={setChosen} />
      <Checklist match={match} isNearest={match === nearest} />
    </div>
  )
}
