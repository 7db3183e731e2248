import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** The element at the right of the tab row below the canvas; placed by the app around the panels. */
export const PanelActionsHost = createContext<HTMLElement | null>(null)

/** Shows a panel's own controls (grouping, bulk actions) at the right of the tab row. */
export function PanelActions({ children }: { readonly children: ReactNode }) {
  const host = useContext(PanelActionsHost)
  return host && createPortal(children, host)
}
