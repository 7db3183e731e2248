/** Where a statement comes from: a public document, the heading in it, and the date of the edition that was read. */
export interface Source {
  /** Title or file name of the document, as a reader would search for it. */
  readonly doc: string
  readonly heading?: string
  /** Date of the edition read, `YYYY-MM-DD` (the document's own `ms.date`), or `YYYY-MM` where only the month is known. */
  readonly date: string
  /** The edition carries no date of its own; `date` is the month in which it was read. */
  readonly undated?: true
  readonly url?: string
}
