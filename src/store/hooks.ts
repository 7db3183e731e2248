import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { CordonActions, CordonStore } from './createCordonStore'
import type { Services } from './services'
import type { CordonState } from './state'

/** The store of the page; placed once around everything. */
export const StoreContext = createContext<CordonStore | null>(null)

export function useCordonStore(): CordonStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('There is no StoreContext around this component.')
  return store
}

/** A part of the state; the component renders again when it is another value. */
export function useCordon<T>(selector: (state: CordonState) => T): T {
  return useStore(useCordonStore(), selector)
}

/** A part of the state that is made anew each time; compared by its entries. */
export function useCordonShallow<T>(selector: (state: CordonState) => T): T {
  return useStore(useCordonStore(), useShallow(selector))
}

/** Everything that a person can do. The object never changes. */
export function useActions(): CordonActions {
  return useCordonStore().actions
}

/** Storage, files and links of the page; placed once around everything. */
export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('There is no ServicesContext around this component.')
  return services
}
