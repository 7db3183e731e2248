import type { Source } from '../lib/source'
import { DOCUMENTS, type DocumentId } from './documents'

export type { Source }

/** A single value together with where it was read. */
export interface Sourced<T> {
  readonly value: T
  readonly source: Source
  readonly note?: string
}

/** How far a row may be trusted. `documented` is the plain case; the others are shown to the reader. */
export type Confidence = 'documented' | 'derived' | 'contradictory' | 'superseded' | 'old-copy' | 'unverified'

/** The month in which the editions without a date of their own were read. */
const MONTH_OF_READING = '2026-11'

/**
 * Cites a heading of a registered document; nested headings are joined with ` > `.
 * `doc` becomes the path inside the publisher's documentation, `machine-learning/how-to-custom-dns`.
 */
export function cite(doc: DocumentId, heading?: string): Source {
  const { date, url } = DOCUMENTS[doc]
  return {
    doc,
    ...(heading === undefined ? {} : { heading }),
    ...(date === undefined ? { date: MONTH_OF_READING, undated: true } : { date }),
    ...(url === undefined ? {} : { url }),
  }
}
