import type { Answers } from '../analysis/protocol'
import type { Analysis } from '../analysis/result'
import type { Result } from '../lib/result'
import type { Fragment } from '../model/clipboard'
import type { Diagram } from '../model/diagram'

/**
 * Derives findings, plan and matches of a diagram, usually in a worker. Gives `null` when a newer request took its place; rejects
 * when it broke down, which the page shows.
 */
export type Analyze = (diagram: Diagram, revision: number) => Promise<Analysis | null>

/** Finds out what fixes come to, usually in the same worker. `null` when it has ended; rejects when it broke down. */
export interface FixPort {
  tryFixes(diagram: Diagram, key: string): Promise<Answers['trials'] | null>
  fixAll(diagram: Diagram): Promise<Answers['fixAll'] | null>
}

/** Where designs are kept between visits. */
export interface DesignStorage {
  /** An id that no stored design has. */
  newId(): string
  save(id: string, diagram: Diagram): Promise<void>
  /** Puts down in this turn what a save would come too late for, because the page is going. */
  leave?(id: string, diagram: Diagram): void
}

/** Copied parts as text, so that they travel between windows; reading goes through the gate for outside input. */
export interface ClipboardCodec {
  encode(fragment: Fragment): string
  decode(text: string): Result<Fragment, string>
}

/** What the store needs from outside. */
export interface StorePorts {
  readonly analyze: Analyze
  readonly fixes: FixPort
  readonly storage: DesignStorage
  readonly clipboard?: ClipboardCodec
}
