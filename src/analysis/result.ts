import type { Finding } from '../model/finding'
import type { PatternMatch } from '../model/pattern'
import type { IpPlan } from '../model/plan'

/** Everything derived from one state of a diagram: plain data, so it crosses from the worker to the page. */
export interface Analysis {
  /** The number that the caller gave this state of the diagram. */
  readonly revision: number
  /** In stable order: severity, rule, element name, key. Accepted ones and open questions are among them. */
  readonly findings: readonly Finding[]
  readonly plan: IpPlan
  /** Nearest pattern first. */
  readonly matches: readonly PatternMatch[]
  readonly counts: Counts
}

export interface Counts {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly needsInformation: number
  readonly accepted: number
  /** Rules that ran, and of them those without an open finding. */
  readonly rulesRun: number
  readonly rulesHeld: number
  readonly elements: number
}
