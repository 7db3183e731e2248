import { memoLast, memoWeak } from '../lib/memo'
import type { AnyPattern, Clause, ClauseResult, PatternMatch } from '../model/pattern'
import type { Settings } from '../model/settings'

/** Answers a clause's check; patterns share checks, and each is answered once for a drawing. */
export type AskClause = (check: Clause['check']) => ClauseResult

/** Compares the drawing with every documented pattern; architectures stand before aspects, and the nearest
 * comes first. Unknown clauses count neither way. */
export function matchPatterns(
  patterns: readonly AnyPattern[],
  settings: Settings,
  ask: AskClause,
): readonly PatternMatch[] {
  return patterns
    .map((pattern) => matchPattern(pattern, settings, ask))
    .sort(
      (a, b) =>
        compareScope(a, b) || b.score - a.score || b.total - a.total || (a.pattern < b.pattern ? -1 : 1),
    )
}

/** One pattern as a checklist: each required or forbidden element, held or missing. */
export function matchPattern(pattern: AnyPattern, settings: Settings, ask: AskClause): PatternMatch {
  return matcherOf(pattern)(settings, ...pattern.clauses.map(({ check }) => ask(check)))
}

/** An edit changes few clauses: the checklist of a pattern whose clauses all say what they said is the same object. */
const matcherOf = memoWeak((pattern: AnyPattern) =>
  memoLast((settings: Settings, ...results: readonly ClauseResult[]) => match(pattern, settings, results)),
)

function match(pattern: AnyPattern, settings: Settings, results: readonly ClauseResult[]): PatternMatch {
  const clauses = pattern.clauses.flatMap((clause, index) => {
    const result = results[index]
    return result
      ? [
          {
            ...result,
            id: clause.id,
            type: clause.type,
            statement: clause.statement,
            source: clause.source,
            rules: clause.rules ?? [],
          },
        ]
      : []
  })
  const decided = clauses.filter((clause) => clause.held !== null)
  const held = decided.filter((clause) => clause.held).length
  return {
    pattern: pattern.id,
    title: pattern.title,
    scope: pattern.scope,
    held,
    total: decided.length,
    score: score(pattern, clauses, settings),
    clauses,
  }
}

/** The share of held clauses; required ones weigh double, and a pattern for another intent or network weighs less. */
function score(pattern: AnyPattern, clauses: PatternMatch['clauses'], settings: Settings): number {
  let weight = 0
  let gained = 0
  for (const clause of clauses) {
    if (clause.held === null) continue
    const worth = clause.type === 'required' ? 2 : 1
    weight += worth
    if (clause.held) gained += worth
  }
  if (weight === 0) return 0
  const sameIntent = pattern.isolation === settings.isolation ? 1 : 0.75
  const sameNetwork =
    settings.network === 'either' || pattern.network === 'either' || pattern.network === settings.network
      ? 1
      : 0.6
  // Of two patterns held in full the one that demands more is the better answer.
  const demanding = 1 - 1 / (weight + 4)
  return (gained / weight) * sameIntent * sameNetwork * demanding
}

function compareScope(a: PatternMatch, b: PatternMatch): number {
  return Number(a.scope === 'aspect') - Number(b.scope === 'aspect')
}
