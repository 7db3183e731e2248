import { useMemo } from 'react'
import { plural } from '../../lib/text'
import type { Finding } from '../../model/finding'
import type { PatternMatch } from '../../model/pattern'
import { useActions, useCordon } from '../../store/hooks'
import { FixButton } from '../shared/fixes/FixButton'
import { SeverityIcon, type SeverityMark } from '../shared/SeverityIcon'
import { SourceLink } from '../shared/SourceLink'
import styles from './Checklist.module.css'
import { clauseState, inChecklistOrder, remedies, type ClauseState } from './clauseState'

type ClauseOf = PatternMatch['clauses'][number]

const MARKS: Readonly<Record<ClauseState, SeverityMark>> = {
  held: 'ok',
  missing: 'error',
  broken: 'error',
  unknown: 'needsInformation',
}

const WORDS: Readonly<Record<ClauseState, string>> = {
  held: 'Held',
  missing: 'Missing',
  broken: 'Broken',
  unknown: 'Cannot be told from the drawing',
}

export interface ChecklistProps {
  readonly match: PatternMatch
  readonly isNearest: boolean
}

/** What a pattern requires and forbids, each held or not, with its place, its source and the fix. */
export function Checklist({ match, isNearest }: ChecklistProps) {
  const findings = useCordon(({ analysis }) => analysis.result?.findings)
  const clauses = useMemo(() => inChecklistOrder(match.clauses), [match])
  const unknown = match.clauses.length - match.total
  return (
    <section className={styles['checklist']} aria-label={match.title}>
      <header className={styles['head']}>
        <h3 className={styles['title']}>{match.title}</h3>
        <span className={styles['sum']}>
          {match.held} of {match.total} held
          {unknown > 0 && `, ${plural(unknown, 'more cannot be told', 'more cannot be told')}`}
          {isNearest && ' · nearest'}
        </span>
      </header>
      <ul>
        {clauses.map((clause) => (
          <ClauseRow key={clause.id} clause={clause} findings={findings ?? []} />
        ))}
      </ul>
    </section>
  )
}

function ClauseRow({
  clause,
  findings,
}: {
  readonly clause: ClauseOf
  readonly findings: readonly Finding[]
}) {
  const state = clauseState(clause)
  const fixes = state === 'held' ? [] : remedies(clause, findings)
  return (
    <li className={styles['clause']} data-state={state}>
      <SeverityIcon mark={MARKS[state]} size={15} label={WORDS[state]} className={styles['mark']} />
      <div className={styles['text']}>
        <p className={styles['statement']}>
          {clause.type === 'forbidden' && <span className={styles['forbidden']}>must not: </span>}
          {clause.statement}
        </p>
        {clause.note !== undefined && <p className={styles['note']}>{clause.note}</p>}
        <div className={styles['evidence']}>
          <Places clause={clause} />
          <SourceLink {...clause.source} />
        </div>
      </div>
      <div className={styles['fixes']}>
        {fixes.map((finding) => (
          <FixButton key={finding.key} finding={finding} />
        ))}
      </div>
    </li>
  )
}

const SHOWN = 6

function Places({ clause }: { readonly clause: ClauseOf }) {
  const nodes = useCordon(({ diagram }) => diagram.nodes)
  const { reveal, highlight } = useActions()
  const places = clause.elements.filter((id) => id in nodes)
  if (places.length === 0) return null
  return (
    <div className={styles['places']}>
      {places.slice(0, SHOWN).map((id) => (
        <button
          key={id}
          type="button"
          className={styles['place']}
          onClick={() => reveal([id])}
          onPointerEnter={() => highlight([id])}
          onPointerLeave={() => highlight([])}
        >
          {nodes[id]?.name}
        </button>
      ))}
      {places.length > 1 && (
        <button type="button" className={styles['place']} onClick={() => reveal(places)}>
          {places.length > SHOWN ? `all ${places.length}` : 'all'}
        </button>
      )}
    </div>
  )
}
