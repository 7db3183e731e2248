import type { Result } from '../../lib/result'
import type { Diagram } from '../../model/diagram'

/** A stored design as a list shows it. */
export interface DesignEntry {
  readonly id: string
  readonly name: string
  /** When it was last saved, milliseconds since 1970. */
  readonly savedAt: number
  readonly elements: number
  readonly links: number
}

/** Designs kept between visits. What fails for a reason that a person can mend comes back as a sentence; saving rejects. */
export interface StoredDesigns {
  /** An id that no stored design has. */
  newId(): string
  /**
   * Keeps the design. When somebody else has saved it since this one was loaded or saved here (another tab), it goes under an id
   * of its own, named as a copy, and stays there: nobody's work is overwritten. Rejects when nothing could be kept.
   */
  save(id: string, diagram: Diagram): Promise<void>
  /**
   * Puts down, as the page is going, what a save would come too late for: in this turn and without an answer. The next load saves
   * it as if it came from this tab.
   */
  leave(id: string, diagram: Diagram): void
  /** The last complete state; the one before it when that cannot be read. */
  load(id: string): Promise<Result<Diagram, string>>
  /** Newest first. */
  list(): Promise<readonly DesignEntry[]>
  remove(id: string): Promise<void>
  /** Keeps a copy under a new id and gives that. */
  duplicate(id: string): Promise<Result<string, string>>
}

/** A stored design's entry, and which of its two texts is the newest: a save writes the other one first. */
export interface DesignRecord extends DesignEntry {
  readonly slot: 0 | 1
  /** Counts the saves: tells a tab that another one has saved in between. */
  readonly version: number
}

/** What the storage itself must do; each call is atomic: all of it happens or nothing. */
export interface DesignTable {
  records(): Promise<readonly DesignRecord[]>
  record(id: string): Promise<DesignRecord | undefined>
  text(id: string, slot: 0 | 1): Promise<string | undefined>
  /**
   * Writes the text that `next` makes of the record as it is now, with that record; nothing when it makes none. Gives the record
   * that was written.
   */
  update(
    id: string,
    next: (record: DesignRecord | undefined) => Written | undefined,
  ): Promise<Written | undefined>
  remove(id: string): Promise<void>
  /** Writes a note before it returns, as far as the storage can; never fails. */
  leave(key: string, note: Unsaved): void
  /** Notes on a design. */
  left(id: string): Promise<readonly (readonly [key: string, note: Unsaved])[]>
  forget(key: string): Promise<void>
}

/** What a page that was going had not saved any more, and the version of the design that it was made from. */
export interface Unsaved {
  readonly id: string
  readonly version: number
  readonly text: string
}

export interface Written {
  readonly record: DesignRecord
  readonly text: string
}
