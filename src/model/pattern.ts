import type { Source } from '../lib/source'
import type { Diagram, NodeId } from './diagram'
import type { FieldSet, PropertiesOf } from './fields'
import type { RuleContext } from './rule'
import type { Isolation, NetworkModel } from './settings'

/** One required or forbidden element of a documented pattern. */
export interface Clause {
  /** Stable within the pattern, kebab-case. */
  readonly id: string
  readonly type: 'required' | 'forbidden'
  /** The documents' sentence in our words. */
  readonly statement: string
  readonly source: Source
  /** Rules whose findings stand for this clause; the checklist takes their fixes from there. */
  readonly rules?: readonly string[]
  /** Elements that hold it (required) or break it (forbidden); `null`: cannot be told from a drawing. */
  check(context: RuleContext): ClauseResult
}

export interface ClauseResult {
  readonly held: boolean | null
  readonly elements: readonly NodeId[]
  /** One short sentence with the value that shows it. */
  readonly note?: string
}

/** A documented architecture: builds itself from a few parameters, and says what it requires and forbids. */
export interface Pattern<F extends FieldSet = FieldSet> {
  /** Id of the patterns table. */
  readonly id: string
  readonly title: string
  /** One sentence for the card. */
  readonly summary: string
  /** Group of the patterns table. */
  readonly group: string
  /** A whole layout, or one aspect (names, inbound, inference …) that layouts combine. */
  readonly scope: 'architecture' | 'aspect'
  readonly isolation: Isolation
  readonly network: NetworkModel
  readonly source: Source
  /** The dialog builds itself from these. */
  readonly parameters: F
  readonly clauses: readonly Clause[]
  build(parameters: PropertiesOf<F>): Diagram
}

/** A pattern whatever its parameters. */
// oxlint-disable-next-line typescript/no-explicit-any -- parameter types are checked where a pattern is declared
export type AnyPattern = Pattern<any>

/** Declares a pattern; infers the parameter types from its fields. */
export function definePattern<const F extends FieldSet>(pattern: Pattern<F>): Pattern<F> {
  return pattern
}

/** How much of a pattern a drawing holds. */
export interface PatternMatch {
  readonly pattern: string
  readonly title: string
  readonly scope: Pattern['scope']
  readonly held: number
  readonly total: number
  /** 0…1: how near the drawing is, decisive elements weighing more. */
  readonly score: number
  readonly clauses: readonly (ClauseResult & {
    readonly id: string
    readonly type: Clause['type']
    readonly statement: string
    readonly source: Source
    readonly rules: readonly string[]
  })[]
}
