import { absoluteBox, freeSpot, growToHold } from './boxes'
import type { Point } from './boxes'
import type { Catalog } from './catalog'
import { applyAll } from './commands'
import type { Command } from './commands'
import type { Box, Diagram, DiagramNode, NodeId } from './diagram'
import { METRICS } from './metrics'
import { present } from './presentation'
import type { Presentation } from './presentation'

/**
 * Gives what commands bring into sight a place: near what it is linked to, clear of its siblings, with containers grown to hold it.
 * Only what waits at the origin, or was never laid out, is placed: what is added, and what stood on another element that it is taken off.
 */
export function withPlaces(
  diagram: Diagram,
  catalog: Catalog,
  commands: readonly Command[],
): readonly Command[] {
  if (!commands.some(({ type }) => SHOWING.has(type))) return commands
  let now = applyAll(diagram, commands)
  const before = new Set(present(diagram, catalog).boxes)
  const presentation = present(now, catalog)
  const emerged = presentation.boxes.filter((id) => {
    const box = now.layout[id]
    return !before.has(id) && (box === undefined || (box.x === 0 && box.y === 0))
  })
  const unplaced = new Set(emerged)
  const places: Command[] = []
  const put = (boxes: Readonly<Record<NodeId, Box>>) => {
    if (Object.keys(boxes).length === 0) return
    const command: Command = { type: 'setBoxes', boxes }
    places.push(command)
    now = applyAll(now, [command])
  }
  for (const id of emerged) {
    const node = now.nodes[id]
    if (node) {
      const box = now.layout[id] ?? { ...METRICS.minCard, ...catalog.kinds.get(node.kind)?.size }
      const wanted = wantedSpot(now, presentation, node, unplaced)
      put({ [id]: { ...box, ...freeSpot(now, presentation, node.parent, box, wanted, unplaced) } })
      put(growToHold(now, presentation, node.parent))
    }
    unplaced.delete(id)
  }
  return places.length > 0 ? [...commands, ...places] : commands
}

/** What can make an element show as a box of its own that did not before. */
const SHOWING: ReadonlySet<Command['type']> = new Set(['addNode', 'removeNodes', 'removeLinks'])

/**
 * Beside the first element that it is linked to and that has a place, in the coordinates of its parent. Cards on the canvas itself
 * stand in a column: what belongs to one goes below it.
 */
function wantedSpot(
  diagram: Diagram,
  presentation: Presentation,
  { id, parent }: DiagramNode,
  unplaced: ReadonlySet<NodeId>,
): Point {
  const partner = Object.values(diagram.links)
    .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
    .find((other) => !unplaced.has(other))
  if (partner === undefined) return parent === null ? belowAll(diagram, unplaced) : { x: 0, y: 0 }
  const beside = absoluteBox(diagram, partner)
  const isColumn =
    parent === null && diagram.nodes[partner]?.parent === null && !presentation.isContainer(partner)
  if (isColumn) return { x: beside.x, y: beside.y + beside.h + METRICS.gap }
  const origin = parent === null ? { x: 0, y: 0 } : absoluteBox(diagram, parent)
  return { x: beside.x + beside.w + METRICS.gap - origin.x, y: beside.y - origin.y }
}

function belowAll(diagram: Diagram, unplaced: ReadonlySet<NodeId>): Point {
  const boxes = Object.entries(diagram.layout).flatMap(([id, box]) =>
    diagram.nodes[id]?.parent === null && !unplaced.has(id) ? [box] : [],
  )
  if (boxes.length === 0) return { x: 0, y: 0 }
  return {
    x: Math.min(...boxes.map(({ x }) => x)),
    y: Math.max(...boxes.map(({ y, h }) => y + h)) + METRICS.gap,
  }
}
