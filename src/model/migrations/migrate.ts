import type { Json } from '../diagram'

/** A document of some older schema: plain JSON, checked for nothing but its size and depth. */
export type OldDocument = { readonly [key: string]: Json }

/** One step of the chain: from schema `from` to `from + 1`. Pure; it sets no schema number, the chain does. */
export interface Migration {
  readonly from: number
  readonly migrate: (document: OldDocument) => OldDocument
}

/** Brings a document up to `target`, one step after the other. A missing step is a bug and throws. */
export function migrate(
  document: OldDocument,
  schema: number,
  target: number,
  steps: readonly Migration[],
): OldDocument {
  let current = document
  for (let from = schema; from < target; from += 1) {
    const step = steps.find((candidate) => candidate.from === from)
    if (!step) throw new Error(`no migration from schema ${from}`)
    current = { ...step.migrate(current), schema: from + 1 }
  }
  return current
}
