import type { StoreApi } from 'zustand/vanilla'
import type { Catalog } from '../model/catalog'
import type { StorePorts } from './ports'
import type { CordonState } from './state'

/** What every group of actions works with. */
export interface Context {
  readonly get: StoreApi<CordonState>['getState']
  readonly set: (part: Partial<CordonState>) => void
  readonly catalog: Catalog
  readonly ports: StorePorts
}

/** Shows one sentence; the same words twice are shown twice. */
export function say({ get, set }: Context, text: string, tone: 'info' | 'refused' = 'info'): void {
  set({ notice: { tone, text, turn: (get().notice?.turn ?? 0) + 1 } })
}
