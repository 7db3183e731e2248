import type { Analysis } from '../analysis/result'
import type { Trial } from '../analysis/tryFix'
import type { Fragment } from '../model/clipboard'
import type { Box, Diagram, NodeId } from '../model/diagram'
import type { History } from './history'
import type { Selection } from './selection'

export type { Analysis } from '../analysis/result'
export type { Trial } from '../analysis/tryFix'

/**
 * `idle`: the result is that of the diagram. `waiting`: an edit has just been made. `running`: asked for. `stopped`: the analysis
 * broke down; the next edit tries again.
 */
export type AnalysisStatus = 'idle' | 'waiting' | 'running' | 'stopped'

export interface AnalysisState {
  /** The newest answer; it may be older than the diagram while the status is not `idle`. */
  readonly result: Analysis | null
  readonly status: AnalysisStatus
  /** Why it stopped. */
  readonly error: string | null
}

/** Moments since which a finding counts as new, as the keys of the findings there were. `null`: not reached yet. */
export interface SeenFindings {
  /** The first answer after the design was opened. */
  readonly opened: ReadonlySet<string> | null
  /** When the person marked all as seen. */
  readonly marked: ReadonlySet<string> | null
}

/** `shared`: opened from a link or as an example and kept nowhere until the first edit. */
export type SaveStatus = 'shared' | 'saved' | 'saving' | 'failed'

/** Where the open design came from: the browser's storage, a pattern or empty canvas, a link of somebody else, or a rule's page. */
export type DesignOrigin = 'stored' | 'new' | 'shared' | 'example'

/** Where an example was opened from. */
export interface ExampleVisit {
  /** The rule whose example it is. */
  readonly rule: string
  /** Key of the design that was open before; `null`: there was none worth keeping. */
  readonly back: string | null
}

export type ThemeMode = 'system' | 'light' | 'dark'

/** Panels below the canvas. */
export type BottomPanel = 'problems' | 'ipPlan' | 'pattern' | 'export'

export interface View {
  /** The first screen, or the design. */
  readonly screen: 'start' | 'design'
  readonly theme: ThemeMode
  readonly panel: BottomPanel | null
  readonly palette: boolean
  readonly inspector: boolean
  readonly minimap: boolean
  readonly grid: boolean
  /** Snapping to grid and neighbours. */
  readonly snap: boolean
  /** 1 is full size. */
  readonly zoom: number
  /** The rule whose page is open; the empty string is the list of all rules. */
  readonly rule: string | null
}

/** Elements to bring into sight, and the field to go to; `turn` tells two equal wishes apart. */
export interface Reveal {
  readonly nodes: readonly NodeId[]
  readonly field?: string
  readonly turn: number
}

/** One sentence about what just happened, shown for a while and read aloud. */
export interface Notice {
  readonly tone: 'info' | 'refused'
  readonly text: string
  readonly turn: number
}

/** Something that is not in the drawing yet: its name, and its box in canvas coordinates. */
export interface Ghost {
  readonly name: string
  readonly box: Box
}

export interface CordonState {
  /** Key of the stored design; `null` until it is kept anywhere. */
  readonly designId: string | null
  readonly origin: DesignOrigin
  /** Set while the open design came from the page of a rule. */
  readonly example: ExampleVisit | null
  readonly diagram: Diagram
  /** Raised whenever another drawing is opened: the view then shows the whole of it. */
  readonly opened: number
  /** Raised by each change of meaning; where things stand has none. Analyses carry the number that they were made for. */
  readonly revision: number
  readonly analysis: AnalysisState
  readonly seen: SeenFindings
  readonly selection: Selection
  readonly history: History
  readonly saveStatus: SaveStatus
  readonly clipboard: Fragment | null
  readonly view: View
  readonly reveal: Reveal | null
  readonly notice: Notice | null
  /** Elements that something outside the canvas is about to change or speaks of: marked, not selected. */
  readonly highlight: readonly NodeId[]
  /** What a fix under the pointer would add: drawn faintly. */
  readonly ghosts: readonly Ghost[]
  /** A fix that was not applied because of what it would bring: the person decides. */
  readonly weighed: Trial | null
  /** The element from which a link is being made by keyboard or menu. */
  readonly linkingFrom: NodeId | null
}
