import type { ComponentType } from 'react'

export interface AppDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A dialog of the whole app: one is open at a time, fetched when first opened. */
export interface DialogEntry {
  readonly id: DialogId
  load(): Promise<{ readonly default: ComponentType<AppDialogProps> }>
}

export type DialogId = 'share' | 'commands' | 'shortcuts' | 'guide'

/** Dialogs by id; the search is there from the start, since what is typed right after its key must reach it. A new one is a line. */
export const dialogs: readonly DialogEntry[] = [
  {
    id: 'share',
    load: () => import('../share/ShareDialog').then((module) => ({ default: module.ShareDialog })),
  },
  {
    id: 'shortcuts',
    load: () => import('./ShortcutsDialog').then((module) => ({ default: module.ShortcutsDialog })),
  },
  {
    id: 'guide',
    load: () => import('./GuideFlow').then((module) => ({ default: module.GuideFlow })),
  },
]
