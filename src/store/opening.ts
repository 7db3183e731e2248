import type { Diagram } from '../model/diagram'
import { emptyDiagram } from './createCordonStore'
import type { CordonStore } from './createCordonStore'
import type { Services } from './services'

/** Ways to get to a design, each ending in the design's screen or a sentence why not. */
export interface Opening {
  /** An empty drawing; it is kept with the first change. */
  empty(): void
  /** A drawing that was just built; it is kept at once. */
  built(diagram: Diagram): void
  stored(id: string): Promise<void>
  /** Asks for a file and keeps what it holds as a design of its own. */
  file(): Promise<void>
  /** An example of a rule. What was open is kept first, also where it came from a link; when that fails it stays open. */
  example(diagram: Diagram, rule: string): Promise<void>
  /** A file that was dropped on the window. */
  dropped(file: Blob): Promise<void>
}

export function opening({ actions, getState }: CordonStore, { designs, files }: Services): Opening {
  const take: (read: Awaited<ReturnType<Services['files']['open']>>) => Promise<void> = async (read) => {
    if (read === null) return
    if (!read.ok) return actions.notify(read.error, 'refused')
    await actions.saveNow()
    actions.open(read.value, { type: 'new' })
    await actions.keep()
  }
  return {
    empty: () => void actions.saveNow().then(() => actions.open(emptyDiagram(), { type: 'new' })),
    built: (diagram) =>
      void actions.saveNow().then(() => {
        actions.open(diagram, { type: 'new' })
        return actions.keep()
      }),
    stored: async (id) => {
      await actions.saveNow()
      if (getState().designId === id) return actions.setView({ screen: 'design' })
      const loaded = await designs.load(id)
      if (loaded.ok) actions.open(loaded.value, { type: 'stored', id })
      else actions.notify(loaded.error, 'refused')
    },
    example: async (diagram, rule) => {
      const { origin, designId, saveStatus } = getState()
      // A design from a link has no place of its own yet, and a failed save is not tried again by itself.
      const isNowhere = (origin === 'shared' && designId === null) || saveStatus === 'failed'
      await (isNowhere ? actions.keep() : actions.saveNow())
      const now = getState()
      if (now.saveStatus === 'failed') {
        return actions.notify(
          'The example was not opened: this browser could not keep your design. Save it as a file first.',
          'refused',
        )
      }
      actions.showRule(null)
      actions.open(diagram, { type: 'example', rule, back: now.designId ?? now.example?.back ?? null })
    },
    file: async () => take(await files.open()),
    dropped: async (file) => take(await files.read(file)),
  }
}
