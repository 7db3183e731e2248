import type { Result } from '../lib/result'
import type { Diagram } from '../model/diagram'

/** A stored design as the first screen lists it. */
export interface StoredDesign {
  readonly id: string
  readonly name: string
  /** When it was last saved, milliseconds since 1970. */
  readonly savedAt: number
  /** Elements and links in it. */
  readonly elements: number
  readonly links: number
}

/** Designs kept in this browser, newest first. */
export interface Designs {
  list(): Promise<readonly StoredDesign[]>
  load(id: string): Promise<Result<Diagram, string>>
  remove(id: string): Promise<void>
  /** Keeps a copy under a new id and gives that. */
  duplicate(id: string): Promise<Result<string, string>>
}

/** Files of designs. Errors are one sentence for the person. */
export interface Files {
  /** Asks for a file; `null` when the person gave up. */
  open(): Promise<Result<Diagram, string> | null>
  /** Reads a file that was dropped on the window. */
  read(file: Blob): Promise<Result<Diagram, string>>
  /** Hands the design out as `<name>.cordon.json`. */
  save(diagram: Diagram): Promise<void>
  /** Hands any text or bytes out as a file. */
  download(name: string, content: string | Uint8Array, type: string): void
}

/** The design in a link; it never leaves the browser unless the person passes it on. */
export interface Links {
  /** The whole address that opens the design. What writes it is fetched when first asked for. */
  make(diagram: Diagram): Promise<string>
  /** Characters from which messengers and mail programs begin to cut links. */
  readonly comfortable: number
}

/** What a person set for this browser, whatever the design: theme, sizes of panels. */
export interface Preferences {
  read(name: string): string | null
  write(name: string, value: string): void
}

/** What the page's panels need from outside the document. Filled once where the page starts; tests give their own. */
export interface Services {
  readonly designs: Designs
  readonly files: Files
  readonly links: Links
  readonly preferences: Preferences
}
