import type { Diagram } from '../model/diagram'
import type { Selection } from './selection'

/** One step that can be taken back: the state before it. Old diagrams share structure with new ones, so keeping all is cheap. */
export interface Step {
  readonly label: string
  /** Steps with the same key that follow each other are one: the keystrokes in a field. */
  readonly merge: string | undefined
  readonly diagram: Diagram
  readonly selection: Selection
  readonly next: Step | null
}

/** Both stacks as linked lists, newest first: a step costs the same however long the history is. */
export interface History {
  readonly past: Step | null
  readonly future: Step | null
}

export const EMPTY_HISTORY: History = { past: null, future: null }

interface Moment {
  readonly diagram: Diagram
  readonly selection: Selection
}

/** Notes a step that has just been done; `before` is what undoing it gives back. */
export function record(history: History, before: Moment, label: string, merge?: string): History {
  const { past } = history
  if (merge !== undefined && past?.merge === merge && history.future === null) return history
  return { past: { label, merge, ...before, next: past }, future: null }
}

/** Ends a row of merged steps: the next one stands alone even under the same key. */
export function endMerge(history: History): History {
  const { past } = history
  return past?.merge === undefined ? history : { ...history, past: { ...past, merge: undefined } }
}

/** The state before the last step, and the history after taking it back. */
export function stepBack(
  { past, future }: History,
  now: Moment,
): (Moment & { readonly history: History; readonly label: string }) | undefined {
  if (!past) return undefined
  return {
    diagram: past.diagram,
    selection: past.selection,
    label: past.label,
    history: { past: past.next, future: { label: past.label, merge: undefined, ...now, next: future } },
  }
}

/** The state after the step that was taken back last. */
export function stepForward(
  { past, future }: History,
  now: Moment,
): (Moment & { readonly history: History; readonly label: string }) | undefined {
  if (!future) return undefined
  return {
    diagram: future.diagram,
    selection: future.selection,
    label: future.label,
    history: { past: { label: future.label, merge: undefined, ...now, next: past }, future: future.next },
  }
}
