import frozen from './tables-1.json'

/**
 * What the codec knows beforehand of kinds, relations and frequent texts. Frozen: links made with it must open for ever, so a
 * kind that changes leaves it alone, and a better table is a new version with a file and a letter of its own.
 */
export interface Tables {
  readonly kinds: readonly KnownKind[]
  readonly relations: readonly KnownRelation[]
  /** Frequent texts in the order in which designs use them; `\u0001` stands for the design's region. */
  readonly strings: readonly string[]
  /** Preset dictionary of deflate: parts of frequent texts, the most frequent last. */
  readonly dictionary: string
}

export interface KnownKind {
  readonly id: string
  readonly size: readonly [number, number]
  readonly fields: Shape
}

export interface KnownRelation {
  readonly id: string
  /** Kinds at which it starts and ends. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly fields: Shape
}

/** Fields in order: name, and how its values are written. */
export type Shape = readonly (readonly [name: string, field: KnownField])[]

/** Sorts of values with the default that is not written. */
export type KnownField =
  | { readonly type: 'flag'; readonly initial: boolean }
  | { readonly type: 'choice'; readonly initial: string; readonly options: readonly string[] }
  | { readonly type: 'integer'; readonly initial: number }
  | { readonly type: 'text'; readonly initial: string }
  | { readonly type: 'list'; readonly initial: readonly string[] }
  | { readonly type: 'table'; readonly columns: Shape }

/** The tables of version 1. */
export const TABLES_1 = frozen as unknown as Tables
