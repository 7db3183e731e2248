import { create } from 'zustand'
import type { Finding } from '../../model/finding'
import { NO_FILTER, type FindingFilter, type Grouping, type SectionId } from './findingRows'

/** What the person set in the panel; it outlives a look at another tab. */
export interface ProblemsView {
  readonly grouping: Grouping
  readonly filter: FindingFilter
  readonly sections: ReadonlySet<SectionId>
  readonly closed: ReadonlySet<string>
  /** The row that the Tab key leads to. */
  readonly active: string | null
  /** What is being accepted: one finding, or all of today. */
  readonly accepting: Finding | 'all' | null
  /** The drawing that the filter was set for. */
  readonly design: number
  /** Another drawing is shown whole: elements and moments of the last one say nothing there. */
  forDesign(design: number): void
  setGrouping(grouping: Grouping): void
  setFilter(part: Partial<FindingFilter>): void
  toggleSection(id: SectionId): void
  toggleGroup(key: string): void
  setActive(key: string | null): void
  setAccepting(what: Finding | 'all' | null): void
}

export const useProblemsView = create<ProblemsView>((set, get) => ({
  grouping: 'rule',
  filter: NO_FILTER,
  sections: new Set<SectionId>(['needsInformation']),
  closed: new Set(),
  active: null,
  accepting: null,
  design: 0,
  forDesign: (design) => {
    const view = get()
    if (view.design === design) return
    const filter = view.filter === NO_FILTER ? NO_FILTER : { ...view.filter, element: null, since: null }
    set({ design, filter, active: null })
  },
  setGrouping: (grouping) => set({ grouping }),
  setFilter: (part) => set({ filter: { ...get().filter, ...part } }),
  toggleSection: (id) => set({ sections: toggled(get().sections, id) }),
  toggleGroup: (key) => set({ closed: toggled(get().closed, key) }),
  setActive: (active) => {
    if (active !== get().active) set({ active })
  },
  setAccepting: (accepting) => set({ accepting }),
}))

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
