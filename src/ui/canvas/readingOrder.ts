import type { Diagram, NodeId } from '../../model/diagram'
import type { Presentation } from '../../model/presentation'

/** Boxes whose tops are so near each other stand in one row, canvas pixels. */
const ROW = 24

/**
 * All boxes as a reader meets them: rows from the top, each from the left; what a container holds comes right after it. This is the
 * order of the tab key and of screen readers.
 */
export function inReadingOrder(presentation: Presentation, layout: Diagram['layout']): readonly NodeId[] {
  const order: NodeId[] = []
  const visit = (parent: NodeId | null): void => {
    for (const id of sorted(presentation.children.get(parent) ?? [], layout)) {
      order.push(id)
      visit(id)
    }
  }
  visit(null)
  return order
}

function sorted(ids: readonly NodeId[], layout: Diagram['layout']): readonly NodeId[] {
  const row = (id: NodeId) => Math.round((layout[id]?.y ?? 0) / ROW)
  return [...ids].sort((a, b) => row(a) - row(b) || (layout[a]?.x ?? 0) - (layout[b]?.x ?? 0))
}
