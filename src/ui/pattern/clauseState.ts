import type { Finding } from '../../model/finding'
import type { PatternMatch } from '../../model/pattern'

type ClauseOf = PatternMatch['clauses'][number]

/** `missing`: required and not there. `broken`: forbidden and there. */
export type ClauseState = 'held' | 'missing' | 'broken' | 'unknown'

export function clauseState({ held, type }: Pick<ClauseOf, 'held' | 'type'>): ClauseState {
  if (held === null) return 'unknown'
  if (held) return 'held'
  return type === 'required' ? 'missing' : 'broken'
}

const ORDER: Readonly<Record<ClauseState, number>> = { missing: 0, broken: 0, unknown: 1, held: 2 }

/** What has to be done first; within that the order of the pattern. */
export function inChecklistOrder(clauses: PatternMatch['clauses']): PatternMatch['clauses'] {
  return [...clauses].sort((a, b) => ORDER[clauseState(a)] - ORDER[clauseState(b)])
}

const MOST = 4

/** Open findings that stand for a clause and can be mended, on its elements where it names any of theirs. */
export function remedies(
  clause: Pick<ClauseOf, 'rules' | 'elements'>,
  findings: readonly Finding[],
): readonly Finding[] {
  const rules = new Set(clause.rules)
  const own = findings.filter(
    ({ rule, state, fixes }) => rules.has(rule) && state !== 'accepted' && fixes.length > 0,
  )
  const places = new Set(clause.elements)
  const here = own.filter(({ element }) => element !== null && places.has(element))
  return (here.length > 0 ? here : own).slice(0, MOST)
}
