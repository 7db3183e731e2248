import { absoluteBox, type Point } from '../../model/boxes'
import type { Diagram, NodeId } from '../../model/diagram'
import type { Kind } from '../../model/kind'
import type { CordonStore } from '../../store/createCordonStore'

/** Puts a new element of a kind into the selected one, or beside what is drawn; shows it and tells how it went. */
export function addKind({ getState, actions }: CordonStore, kind: Kind): NodeId | null {
  const { diagram, selection } = getState()
  const [target = null] = selection.nodes
  const outcome = actions.dropKind(kind.id, middleOf(diagram, target), target)
  if (outcome.type === 'refused') return null
  actions.reveal([outcome.id])
  if (outcome.note === undefined) actions.notify(`${getState().diagram.nodes[outcome.id]?.name} added.`)
  return outcome.id
}

/** The middle of an element, or of the whole drawing; the drop finds free room near it. */
function middleOf(diagram: Diagram, target: NodeId | null): Point {
  const ids = target === null ? Object.keys(diagram.nodes) : [target]
  const boxes = ids.map((id) => absoluteBox(diagram, id))
  if (boxes.length === 0) return { x: 0, y: 0 }
  const left = Math.min(...boxes.map(({ x }) => x))
  const right = Math.max(...boxes.map(({ x, w }) => x + w))
  const top = Math.min(...boxes.map(({ y }) => y))
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h))
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
