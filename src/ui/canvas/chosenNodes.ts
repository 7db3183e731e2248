import type { NodeChange } from '@xyflow/react'
import type { NodeId } from '../../model/diagram'

/** What React Flow knows when it reports a change of selection. */
export interface SelectionState {
  /** True for what React Flow draws as a node of its own; what is a chip of another node it cannot deselect. */
  isDrawn(id: NodeId): boolean
  /** The person adds to what is selected, by key or marquee. */
  readonly isAdding: boolean
}

/** The nodes that are selected after React Flow's changes; null where they say nothing about selection. */
export function chosenNodes(
  selected: readonly NodeId[],
  changes: readonly NodeChange[],
  { isDrawn, isAdding }: SelectionState,
): readonly NodeId[] | null {
  const selects = changes.filter((change) => change.type === 'select')
  if (selects.length === 0) return null
  const chosen = new Set(selected.filter((id) => isAdding || isDrawn(id)))
  for (const change of selects) {
    if (change.selected) chosen.add(change.id)
    else chosen.delete(change.id)
  }
  return [...chosen]
}
