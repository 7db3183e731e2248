import type { Diagram } from '../model/diagram'
import type { FixAllResult } from './fix'
import type { Analysis } from './result'
import type { Trial } from './tryFix'

/** What the page can ask of the worker about a drawing, and what each answer is. */
export interface Answers {
  /** Everything that is derived from the drawing. */
  readonly analysis: Analysis
  /** What each fix of a finding would come to; empty when the finding is not there any more. */
  readonly trials: readonly Trial[]
  /** All safe fixes, applied as far as they can be. */
  readonly fixAll: Omit<FixAllResult, 'diagram'>
}

/** A question about a drawing. */
export type Question = { readonly diagram: Diagram } & (
  | { readonly ask: 'analysis'; readonly revision: number }
  | { readonly ask: 'trials'; readonly key: string }
  | { readonly ask: 'fixAll' }
)

export type AnalysisRequest = Question & {
  readonly turn: number
  /** The day for acceptances that end, `YYYY-MM-DD`. */
  readonly today: string
}

/** What the worker answers; `error` when a bug stopped it. */
export type AnalysisResponse =
  | { readonly turn: number; readonly answer: Answers[Question['ask']] }
  | { readonly turn: number; readonly error: string }
