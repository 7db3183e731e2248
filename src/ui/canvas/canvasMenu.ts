import { create } from 'zustand'

export interface MenuItem {
  readonly label: string
  readonly keys?: string
  readonly hint?: string
  readonly disabled?: boolean
  run(): void
}

/** A menu of the canvas: groups of items at a place of the window. */
export interface OpenMenu {
  readonly x: number
  readonly y: number
  readonly title?: string
  readonly groups: readonly (readonly MenuItem[])[]
}

/** The menu that is open on the canvas, if any: context menu, choice of a relation, list of a shelf. */
export const useCanvasMenu = create<{
  readonly menu: OpenMenu | null
  open(menu: OpenMenu): void
  close(): void
}>((set) => ({
  menu: null,
  open: (menu) => set({ menu }),
  close: () => set({ menu: null }),
}))
