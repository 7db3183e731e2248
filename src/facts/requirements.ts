/** Every requirement that the documents state for the patterns. */
import { fromCitation, type Citation } from './citation'
import type { CloudId } from './clouds'
import rows from './requirements.json'
import type { Confidence, Source } from './source'

export type RequirementCategory =
  | 'placement'
  | 'network'
  | 'inbound'
  | 'paas'
  | 'training'
  | 'inference'
  | 'egress'
  | 'firewall'
  | 'dns'
  | 'managed'
  | 'exfiltration'
  | 'studio'
  | 'governance'

export interface Requirement {
  readonly id: string
  /** Ids of the patterns it belongs to. */
  readonly patterns: readonly string[]
  readonly severity: 'must' | 'should' | 'info'
  readonly category: RequirementCategory
  /** `core`: a documented must. */
  readonly tier: 'core' | 'extended'
  readonly statement: string
  readonly howToCheck: string
  readonly fix: string
  /** Clouds it is limited to; undefined: all. */
  readonly clouds: readonly CloudId[] | undefined
  readonly confidence: Confidence
  /** A caveat about the source, `tutorial only`. */
  readonly confidenceNote: string | undefined
  /** Undefined only where the confidence is `unverified`. */
  readonly source: Source | undefined
  readonly alsoSources: readonly Source[]
}

type Cited = 'source' | 'alsoSources' | 'confidence' | 'clouds' | 'confidenceNote'

interface Row extends Omit<Requirement, Cited> {
  readonly clouds?: readonly CloudId[]
  readonly confidence?: Confidence
  readonly confidenceNote?: string
  readonly source?: Citation
  readonly alsoSources?: readonly Citation[]
}

export const REQUIREMENTS: readonly Requirement[] = (rows as unknown as readonly Row[]).map((row) => ({
  ...row,
  clouds: row.clouds,
  confidence: row.confidence ?? 'documented',
  confidenceNote: row.confidenceNote,
  source: row.source === undefined ? undefined : fromCitation(row.source),
  alsoSources: (row.alsoSources ?? []).map(fromCitation),
}))

const BY_ID = new Map(REQUIREMENTS.map((row) => [row.id, row]))

/** The requirement with an id; undefined when there is none. */
export function requirement(id: string): Requirement | undefined {
  return BY_ID.get(id)
}

/** Requirements of a pattern, superseded ones left out. */
export function requirementsOf(pattern: string): readonly Requirement[] {
  return REQUIREMENTS.filter((row) => row.patterns.includes(pattern) && row.confidence !== 'superseded')
}
