/** Sources as the data files write them, and the way back to a full citation. */
import { isDocumentId } from './documents'
import { cite, type Source } from './source'

/** Document key, then the heading where there is one. */
export type Citation = readonly [doc: string, heading?: string]

/** Throws on an unregistered document: a data file that cites one is broken, which the tests of the tables find. */
export function fromCitation([doc, heading]: Citation): Source {
  if (!isDocumentId(doc)) throw new Error(`The document ${doc} is not registered`)
  return cite(doc, heading)
}
