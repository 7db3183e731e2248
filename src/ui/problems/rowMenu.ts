import { create } from 'zustand'

/** The menu of a row: one is open at a time, at a button or where the pointer was. */
export const useRowMenu = create<{
  readonly key: string | null
  readonly place: { readonly left: number; readonly top: number } | HTMLElement | null
  open(key: string, place: { readonly left: number; readonly top: number } | HTMLElement): void
  close(): void
}>((set) => ({
  key: null,
  place: null,
  open: (key, place) => set({ key, place }),
  close: () => set({ key: null }),
}))
