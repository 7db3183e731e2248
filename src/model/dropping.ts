import { absoluteBox, freeSpot, growToHold, insetsOf } from './boxes'
import type { Point, Size } from './boxes'
import { attachment } from './attaching'
import type { Catalog } from './catalog'
import { apply, applyAll } from './commands'
import type { Command } from './commands'
import type { Box, Diagram, NodeId, Properties } from './diagram'
import type { Kind } from './kind'
import { linkCommands } from './links'
import type { LegalLink } from './links'
import { METRICS } from './metrics'
import { newNode } from './newNode'
import { decideDrop } from './placement'
import { present } from './presentation'
import { err, ok } from '../lib/result'
import type { Result } from '../lib/result'

/** What a drop leads to: the commands, the new node, and a sentence when it went elsewhere than it was dropped. */
export interface Dropped {
  readonly commands: readonly Command[]
  readonly id: NodeId
  readonly note?: string
}

/**
 * Puts something new of a kind at a point of the canvas (the middle of its box) onto a target; makes the containers that it
 * needs and lets those around it grow. An error is the reason why the drop is refused.
 */
export function dropNew(
  diagram: Diagram,
  catalog: Catalog,
  kindId: string,
  point: Point,
  target: NodeId | null,
): Result<Dropped, string> {
  const decision = decideDrop(diagram, catalog, kindId, target)
  if (decision.type === 'refused') return err(decision.reason)
  const commands: Command[] = []
  let now = diagram
  let parent = decision.parent
  const add = (kind: Kind, name?: string, properties?: Properties) => {
    const node = newNode(now, catalog, {
      kind,
      parent,
      ...(name !== undefined && { name }),
      ...(properties && { properties }),
    })
    // What is made on the way stands in order, from the top left; only the first place is where the pointer was.
    const wanted = decision.type === 'created' && parent !== null ? null : point
    const command: Command = { type: 'addNode', node, box: boxFor(now, catalog, kind, parent, wanted) }
    commands.push(command)
    now = apply(now, command)
    parent = node.id
    return node.id
  }
  for (const container of decision.type === 'created' ? decision.create : []) {
    const kind = catalog.kinds.get(container.kind)
    if (kind) add(kind, container.name, container.properties)
  }
  const kind = catalog.kinds.get(kindId)
  if (!kind) return err(`The kind “${kindId}” is not known to this version.`)
  const id = add(kind)
  const link = attachment(now, catalog, id, target)
  if (link) return ok({ commands: [...commands, ...linkCommands(now, link)], id, note: attached(now, link) })
  const all = [...commands, ...growth(now, catalog, now.nodes[id]?.parent ?? null)]
  return ok({ commands: all, id, ...(decision.type !== 'accepted' && { note: decision.reason }) })
}

/** What is said when something was put onto a thing that now carries it. */
export function attached(diagram: Diagram, { relation, from, to }: LegalLink): string {
  const [a, b] = [from, to].map((end) => diagram.nodes[end]?.name ?? end)
  return `${relation.label}: ${a} – ${b}.`
}

/** The commands, and after them the growth of the containers that they fill. */
export function withGrowth(
  diagram: Diagram,
  catalog: Catalog,
  commands: readonly Command[],
  containers: readonly (NodeId | null)[],
): readonly Command[] {
  const all = [...commands]
  let now = applyAll(diagram, commands)
  for (const container of new Set(containers)) {
    const grown = growth(now, catalog, container)
    all.push(...grown)
    now = applyAll(now, grown)
  }
  return all
}

function growth(diagram: Diagram, catalog: Catalog, container: NodeId | null): readonly Command[] {
  const boxes = growToHold(diagram, present(diagram, catalog), container)
  return Object.keys(boxes).length === 0 ? [] : [{ type: 'setBoxes', boxes }]
}

function boxFor(
  diagram: Diagram,
  catalog: Catalog,
  kind: Kind,
  parent: NodeId | null,
  point: Point | null,
): Box {
  const presentation = present(diagram, catalog)
  const size = sizeIn(diagram, presentation, kind, parent)
  const origin = parent === null ? { x: 0, y: 0 } : absoluteBox(diagram, parent)
  const wanted = point
    ? { x: point.x - origin.x - size.w / 2, y: point.y - origin.y - Math.min(size.h, 64) / 2 }
    : { x: 0, y: 0 }
  return { ...freeSpot(diagram, presentation, parent, size, wanted), ...size }
}

/** The kind's size; a container inside another is no wider than what is free there. */
function sizeIn(
  diagram: Diagram,
  presentation: ReturnType<typeof present>,
  kind: Kind,
  parent: NodeId | null,
): Size {
  const outer = parent === null ? undefined : diagram.layout[parent]
  if (!outer || kind.appearance !== 'container') return kind.size
  const room = outer.w - 2 * insetsOf(diagram, presentation, parent).side
  return { w: Math.max(METRICS.minContainer.w, Math.min(kind.size.w, room)), h: kind.size.h }
}
