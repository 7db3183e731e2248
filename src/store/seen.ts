import type { Analysis, SeenFindings } from './state'

export const NOTHING_SEEN: SeenFindings = { opened: null, marked: null }

/** The keys of all findings of an answer, whatever their state: what is accepted or answered later is not new. */
export function keysOf({ findings }: Pick<Analysis, 'findings'>): ReadonlySet<string> {
  return new Set(findings.map(({ key }) => key))
}
