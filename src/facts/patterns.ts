/** The documented patterns of network isolation, as the documents describe them. */
import { fromCitation, type Citation } from './citation'
import rows from './patterns.json'
import type { Confidence, Source } from './source'

export type PatternGroup =
  | 'workspace'
  | 'overview-table'
  | 'custom'
  | 'managed'
  | 'inference'
  | 'dns'
  | 'studio'
  | 'resources'
  | 'inbound'
  | 'multi-endpoint'
  | 'training'
  | 'registry'
  | 'monitoring'
  | 'governance'

/** What a pattern does not allow, or costs, and the document that says so. */
export interface Limitation {
  readonly text: string
  readonly source: Source
}

export interface DocumentedPattern {
  readonly id: string
  /** Letter of the family; several variants share one, later additions have none. */
  readonly letter: string | undefined
  readonly group: PatternGroup
  readonly name: string
  /** Elements that the documents require, one sentence each. */
  readonly required: readonly string[]
  readonly forbidden: readonly string[]
  readonly options: readonly string[]
  readonly limitations: readonly Limitation[]
  /** Features that work inside it. */
  readonly supported: readonly string[]
  readonly unsupported: readonly string[]
  /** When the documents advise it. */
  readonly decisionCriteria: readonly string[]
  readonly deprecated: boolean
  readonly confidence: Confidence
  /** What exactly is derived. */
  readonly confidenceNote: string | undefined
  /** The documents that describe it, the main one first; never empty. */
  readonly sources: readonly [Source, ...Source[]]
}

type Lists = 'required' | 'forbidden' | 'options' | 'supported' | 'unsupported' | 'decisionCriteria'

interface Row
  extends
    Pick<DocumentedPattern, 'id' | 'group' | 'name'>,
    Partial<Pick<DocumentedPattern, Lists | 'letter' | 'deprecated' | 'confidence' | 'confidenceNote'>> {
  /** A text alone is of the main document. */
  readonly limitations?: readonly (string | readonly [text: string, ...Citation])[]
  readonly sources: readonly [Citation, ...Citation[]]
}

/** All patterns, in the order of the documents. */
export const DOCUMENTED_PATTERNS: readonly DocumentedPattern[] = (rows as unknown as readonly Row[]).map(
  (row) => {
    const [main, ...others] = row.sources
    return {
      id: row.id,
      letter: row.letter,
      group: row.group,
      name: row.name,
      required: row.required ?? [],
      forbidden: row.forbidden ?? [],
      options: row.options ?? [],
      limitations: (row.limitations ?? []).map((limitation): Limitation => {
        if (typeof limitation === 'string') return { text: limitation, source: fromCitation(main) }
        const [text, ...citation] = limitation
        return { text, source: fromCitation(citation) }
      }),
      supported: row.supported ?? [],
      unsupported: row.unsupported ?? [],
      decisionCriteria: row.decisionCriteria ?? [],
      deprecated: row.deprecated ?? false,
      confidence: row.confidence ?? 'documented',
      confidenceNote: row.confidenceNote,
      sources: [fromCitation(main), ...others.map(fromCitation)],
    }
  },
)

const BY_ID = new Map(DOCUMENTED_PATTERNS.map((row) => [row.id, row]))

/** The pattern with an id; undefined when there is none. */
export function documentedPattern(id: string): DocumentedPattern | undefined {
  return BY_ID.get(id)
}
