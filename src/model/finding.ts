import type { Source } from '../lib/source'
import type { Command } from './commands'
import type { NodeId } from './diagram'
import type { Severity } from './settings'

/**
 * What a rule, and nobody else, can do about a report. `safe`: one meaning, may be bulk-applied. `choice`: one of several
 * ways, the person picks. `guide`: no commands; opens the place.
 */
export interface Fix {
  readonly title: string
  readonly type: 'safe' | 'choice' | 'guide'
  readonly commands: readonly Command[]
}

/** What a rule says of one element. */
export interface Report {
  readonly element: NodeId
  readonly field?: string
  /** Elements that belong to the report, each with its part in it. */
  readonly related?: readonly { readonly id: NodeId; readonly role: string }[]
  /** Tells several reports of one rule on one element apart; from meaning, never from wording, place or order. */
  readonly detail?: string
  /** One sentence: element name, what is wrong, the value that shows it. */
  readonly message: string
  /** One line: how to mend it. */
  readonly how: string
  readonly fixes?: readonly Fix[]
  /** Documented defaults that the verdict rests on; absent: proved from the drawing. */
  readonly assumes?: readonly string[]
  /** The sketch lacks this, so the rule cannot decide: its own state, never a pass. */
  readonly needs?: string
  readonly severity?: Severity
  /** A more specific source than the rule's own. */
  readonly source?: Source
}

/** A report with everything a reader needs; plain data, so it crosses to the page and into files. */
export interface Finding {
  /** Rule + element + role + detail: survives rename, move and reorder. */
  readonly key: string
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly state: 'open' | 'needsInformation' | 'accepted'
  readonly certainty: 'proved' | 'assumed'
  readonly assumes: readonly string[]
  readonly message: string
  readonly why: string
  readonly how: string
  readonly element: NodeId | null
  readonly elementName: string
  readonly field?: string
  readonly related: readonly { readonly id: NodeId; readonly name: string; readonly role: string }[]
  readonly source: Source
  readonly fixes: readonly Fix[]
  /** Documented patterns that demand it. */
  readonly patterns: readonly string[]
  /** Words for "the severity rests on your intent", when it does. */
  readonly severityReason?: string
  readonly acceptedReason?: string
}
