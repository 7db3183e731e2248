import { absoluteBox } from './boxes'
import type { Point } from './boxes'
import { attachment } from './attaching'
import type { Catalog } from './catalog'
import type { Command } from './commands'
import type { Box, Diagram, NodeId } from './diagram'
import { withGrowth } from './dropping'
import { linkCommands } from './links'
import { decideMove } from './placement'
import { err, ok } from '../lib/result'
import type { Result } from '../lib/result'

/** Those of the nodes that are not inside another of them. */
export function outermost(diagram: Diagram, ids: readonly NodeId[]): readonly NodeId[] {
  const chosen = new Set(ids)
  return ids.filter((id) => {
    const seen = new Set<NodeId>()
    for (let up = diagram.nodes[id]?.parent ?? null; up !== null && !seen.has(up);) {
      if (chosen.has(up)) return false
      seen.add(up)
      up = diagram.nodes[up]?.parent ?? null
    }
    return id in diagram.nodes
  })
}

/** Moves nodes by a distance within their parents; the parents grow to hold them. */
export function moveBy(
  diagram: Diagram,
  catalog: Catalog,
  ids: readonly NodeId[],
  delta: Point,
): readonly Command[] {
  const moved = outermost(diagram, ids)
  const boxes: Record<NodeId, Box> = {}
  for (const id of moved) {
    const box = diagram.layout[id]
    if (box) boxes[id] = { ...box, x: box.x + delta.x, y: box.y + delta.y }
  }
  return withGrowth(
    diagram,
    catalog,
    [{ type: 'setBoxes', boxes }],
    moved.map((id) => diagram.nodes[id]?.parent ?? null),
  )
}

/**
 * Moves nodes by a distance into a container (`null`: onto the canvas). All or none: an error is the reason why one of them may
 * not stand there. A single thing that the target may carry (a security group on a subnet) is linked to it instead.
 */
export function moveInto(
  diagram: Diagram,
  catalog: Catalog,
  ids: readonly NodeId[],
  delta: Point,
  target: NodeId | null,
): Result<readonly Command[], string> {
  const moved = outermost(diagram, ids)
  const commands: Command[] = []
  const touched: (NodeId | null)[] = []
  for (const id of moved) {
    const decision = decideMove(diagram, catalog, id, target)
    if (decision.type === 'refused') {
      const link = moved.length === 1 ? attachment(diagram, catalog, id, target) : undefined
      return link ? ok(linkCommands(diagram, link)) : err(decision.reason)
    }
    const absolute = absoluteBox(diagram, id)
    const origin = decision.parent === null ? { x: 0, y: 0 } : absoluteBox(diagram, decision.parent)
    const box = {
      ...absolute,
      x: absolute.x + delta.x - origin.x,
      y: absolute.y + delta.y - origin.y,
    }
    touched.push(decision.parent)
    commands.push(
      decision.parent === diagram.nodes[id]?.parent
        ? { type: 'setBoxes', boxes: { [id]: box } }
        : { type: 'reparent', id, parent: decision.parent, box },
    )
  }
  return ok(withGrowth(diagram, catalog, commands, touched))
}
