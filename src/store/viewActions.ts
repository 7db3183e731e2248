import type { NodeId } from '../model/diagram'
import type { Context } from './context'
import { say } from './context'
import type { BottomPanel, Ghost, ThemeMode, View } from './state'

export interface ViewActions {
  setView(part: Partial<View>): void
  setTheme(theme: ThemeMode): void
  /** Opens a panel below the canvas; `null` closes it. */
  openPanel(panel: BottomPanel | null): void
  setZoom(zoom: number): void
  /** Shows and speaks one sentence. */
  notify(text: string, tone?: 'info' | 'refused'): void
  dismissNotice(): void
  /** Marks elements on the canvas without selecting them, and shows what would be added; none: takes the marks away. */
  highlight(nodes: readonly NodeId[], ghosts?: readonly Ghost[]): void
  /** Opens the page of a rule, or the list of all; `null` closes it. */
  showRule(rule: string | null): void
}

export const NO_ELEMENTS: readonly NodeId[] = []
export const NO_GHOSTS: readonly Ghost[] = []

export function viewActions(context: Context): ViewActions {
  const { get, set } = context
  const setView = (part: Partial<View>) => set({ view: { ...get().view, ...part } })
  return {
    setView,
    setTheme: (theme) => setView({ theme }),
    openPanel: (panel) => setView({ panel }),
    setZoom: (zoom) => void (zoom !== get().view.zoom && setView({ zoom })),
    notify: (text, tone) => say(context, text, tone),
    dismissNotice: () => set({ notice: null }),
    highlight: (nodes, ghosts = NO_GHOSTS) => {
      const { highlight, ghosts: shown } = get()
      if (nodes.length + highlight.length + ghosts.length + shown.length > 0)
        set({ highlight: nodes, ghosts })
    },
    showRule: (rule) => setView({ rule }),
  }
}
