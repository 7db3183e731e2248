import { create } from 'zustand'

/** Which node's name is being edited on the canvas: a matter of this view alone. */
export const useRenaming = create<{
  readonly id: string | null
  start(id: string): void
  stop(): void
}>((set) => ({
  id: null,
  start: (id) => set({ id }),
  stop: () => set({ id: null }),
}))
