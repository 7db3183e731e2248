import type { ComponentType } from 'react'
import type { BottomPanel, CordonState } from '../../store/state'

/** A small count beside a tab's title; its colour is that of the worst. */
export interface PanelBadge {
  readonly count: number
  readonly mark: 'error' | 'warning' | 'info'
  /** Words for screen readers: “4 problems”. */
  readonly label: string
}

/**
 * A panel below the canvas. It fills the height it is given and scrolls inside. What belongs on the right of the tab row it
 * wraps in `PanelActions` of ui/shared.
 */
export interface PanelEntry {
  readonly id: BottomPanel
  readonly title: string
  /** Fetches the panel when its tab is first shown. */
  load(): Promise<{ readonly default: ComponentType }>
  badge?(state: CordonState): PanelBadge | null
}

/** Panels below the canvas in the order of their tabs. A new one is a line. */
export const panels: readonly PanelEntry[] = [
  {
    id: 'problems',
    title: 'Problems',
    load: () => import('../problems/Problems').then((module) => ({ default: module.Problems })),
    badge: ({ analysis }) => {
      const counts = analysis.result?.counts
      if (!counts) return null
      const count = counts.error + counts.warning
      return {
        count,
        mark: counts.error > 0 ? 'error' : 'warning',
        label: `${count} ${count === 1 ? 'problem' : 'problems'}`,
      }
    },
  },
  {
    id: 'ipPlan',
    title: 'IP plan',
    load: () => import('../ipPlan/IpPlanPanel').then((module) => ({ default: module.IpPlanPanel })),
  },
  {
    id: 'pattern',
    title: 'Pattern',
    load: () => import('../pattern/PatternPanel').then((module) => ({ default: module.PatternPanel })),
  },
  {
    id: 'export',
    title: 'Export',
    load: () => import('../export/ExportPanel').then((module) => ({ default: module.ExportPanel })),
  },
]
