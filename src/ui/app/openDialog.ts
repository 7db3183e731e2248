import { create } from 'zustand'
import type { DialogId } from './dialogs'

/** Which dialog of the app is open: a matter of this view alone. */
export const useDialog = create<{
  readonly open: DialogId | null
  show(id: DialogId): void
  close(): void
}>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
