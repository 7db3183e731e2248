import type { Diagram } from '../model/diagram'
import type { Context } from './context'
import { keysOf } from './seen'

const QUIET_MS = 150

/** True when two states of a drawing mean the same: where things stand and what they are called together has no meaning. */
export function sameMeaning(a: Diagram, b: Diagram): boolean {
  return (
    a === b ||
    (a.nodes === b.nodes &&
      a.links === b.links &&
      a.settings === b.settings &&
      a.intents === b.intents &&
      a.accepted === b.accepted)
  )
}

/** Keeps the analysis up with the diagram: asks once the edits pause, drops answers that came too late. */
export function keepAnalyzed({ get, set, ports }: Context): { changed(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isCurrent = (revision: number) => get().revision === revision
  const run = async () => {
    const { diagram, revision, analysis } = get()
    set({ analysis: { ...analysis, status: 'running', error: null } })
    try {
      const result = await ports.analyze(diagram, revision)
      if (!result || !isCurrent(revision)) return
      const { seen } = get()
      set({
        analysis: { result, status: 'idle', error: null },
        ...(seen.opened === null && { seen: { ...seen, opened: keysOf(result) } }),
      })
    } catch (error) {
      if (!isCurrent(revision)) return
      const message = error instanceof Error ? error.message : String(error)
      set({ analysis: { ...get().analysis, status: 'stopped', error: message } })
    }
  }
  return {
    changed: () => {
      clearTimeout(timer)
      const { analysis } = get()
      if (analysis.status !== 'waiting') set({ analysis: { ...analysis, status: 'waiting', error: null } })
      timer = setTimeout(() => void run(), QUIET_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
