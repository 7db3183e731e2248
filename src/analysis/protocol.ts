import type { Diagram } from '../model/diagram'
import type { Analysis } from './result'

/** What the page asks of the worker. */
export interface AnalysisRequest {
  readonly turn: number
  readonly diagram: Diagram
  readonly revision: number
  /** The day for acceptances that end, `YYYY-MM-DD`. */
  readonly today: string
}

/** What the worker answers; `error` when a bug stopped it. */
export type AnalysisResponse =
  | { readonly turn: number; readonly analysis: Analysis }
  | { readonly turn: number; readonly error: string }
