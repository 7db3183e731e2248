import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

/** Speaks one sentence to screen readers. */
export type Announce = (message: string) => void

const AnnouncerContext = createContext<Announce>(() => undefined)

/** Holds the polite live region of the app; place it once, around everything. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [{ message, turn }, setState] = useState({ message: '', turn: 0 })
  const announce = useCallback<Announce>(
    (next) => setState((previous) => ({ message: next, turn: previous.turn + 1 })),
    [],
  )
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* Two regions in turn: the same words twice in one region would be read once. */}
      <output className="visually-hidden">{turn % 2 === 0 ? message : ''}</output>
      <output className="visually-hidden">{turn % 2 === 1 ? message : ''}</output>
    </AnnouncerContext>
  )
}

/** The way to tell a screen reader what just happened on the canvas or in a panel. Silent outside an AnnouncerProvider. */
export const useAnnounce = (): Announce => useContext(AnnouncerContext)
