import type { Context } from './context'

const QUIET_MS = 400

/** Keeps the stored copy up with the diagram. What was opened from a link gets a place of its own with the first edit. */
export function keepSaved({ get, set, ports }: Context): {
  changed(): void
  /** Saves at once what is not saved yet, e.g. when the page is hidden. */
  flush(): Promise<void>
  /** Puts down what is not saved yet, because the page is going, and begins to save it in case that it stays. */
  leave(): void
  /** Saves at once, edited or not. */
  keep(): Promise<void>
  stop(): void
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pending = false
  const save = async () => {
    clearTimeout(timer)
    if (!pending) return
    pending = false
    const { diagram, designId } = get()
    const id = designId ?? ports.storage.newId()
    set({ designId: id, saveStatus: 'saving' })
    try {
      await ports.storage.save(id, diagram)
      if (get().diagram === diagram) set({ saveStatus: 'saved' })
    } catch {
      if (get().designId === id) set({ saveStatus: 'failed' })
    }
  }
  return {
    changed: () => {
      pending = true
      clearTimeout(timer)
      timer = setTimeout(() => void save(), QUIET_MS)
      if (get().saveStatus !== 'saving') set({ saveStatus: 'saving' })
    },
    flush: save,
    leave: () => {
      const { diagram, designId, saveStatus } = get()
      if (!pending && saveStatus !== 'saving') return
      const id = designId ?? ports.storage.newId()
      if (designId === null) set({ designId: id })
      ports.storage.leave?.(id, diagram)
      void save()
    },
    keep: () => {
      pending = true
      return save()
    },
    stop: () => {
      clearTimeout(timer)
      pending = false
    },
  }
}
