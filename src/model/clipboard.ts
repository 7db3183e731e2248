import { absoluteBox, freeSpot } from './boxes'
import type { Point } from './boxes'
import type { Catalog } from './catalog'
import { withDescendants } from './commands'
import type { Command } from './commands'
import type { Box, Diagram, DiagramLink, DiagramNode, NodeId } from './diagram'
import { withGrowth } from './dropping'
import { around } from './lines/geometry'
import { outermost } from './moving'
import { mayStandIn, nearestContainer } from './placement'
import { present } from './presentation'

/** What was copied: a drawing of its own, and the links that led out of it, which hold only where their far ends are. */
export interface Fragment {
  readonly diagram: Diagram
  readonly outside: readonly DiagramLink[]
  /** Where its outermost nodes stood. */
  readonly parents: Readonly<Record<NodeId, NodeId | null>>
}

/** Copies nodes with all they hold and the links between them. */
export function copyFragment(diagram: Diagram, ids: readonly NodeId[]): Fragment {
  const roots = outermost(diagram, ids)
  const rootSet = new Set(roots)
  const all = withDescendants(diagram, roots)
  const inside = new Set(all)
  const nodes: Record<NodeId, DiagramNode> = {}
  const layout: Record<NodeId, Box> = {}
  for (const id of all) {
    const node = diagram.nodes[id]
    if (!node) continue
    nodes[id] = rootSet.has(id) ? { ...node, parent: null } : node
    layout[id] = rootSet.has(id) ? absoluteBox(diagram, id) : (diagram.layout[id] ?? absoluteBox(diagram, id))
  }
  const touching = Object.values(diagram.links).filter((link) => inside.has(link.from) || inside.has(link.to))
  const within = touching.filter((link) => inside.has(link.from) && inside.has(link.to))
  return {
    diagram: {
      ...diagram,
      nodes,
      layout,
      links: Object.fromEntries(within.map((link) => [link.id, link])),
      intents: diagram.intents.filter((intent) => inside.has(intent.from) && inside.has(intent.to)),
      accepted: [],
    },
    outside: touching.filter((link) => !within.includes(link)),
    parents: Object.fromEntries(roots.map((id) => [id, diagram.nodes[id]?.parent ?? null])),
  }
}

export interface PasteOptions {
  /** Where the outermost nodes should go if they may: a container, or the canvas (`null`). */
  readonly target: NodeId | null
  /** By how much they stand off from where they were copied, canvas pixels. */
  readonly offset: Point
}

export interface Pasted {
  readonly commands: readonly Command[]
  /** The outermost new nodes. */
  readonly ids: readonly NodeId[]
  /** Names of what found no place. */
  readonly left: readonly string[]
}

/** The commands that put a fragment into a drawing under fresh ids. */
export function pasteFragment(
  diagram: Diagram,
  catalog: Catalog,
  fragment: Fragment,
  options: PasteOptions,
): Pasted {
  const paste = {
    diagram,
    catalog,
    fragment,
    options,
    fresh: new Map<NodeId, NodeId>(),
    next: diagram.nextId,
  }
  const commands: Command[] = []
  const touched: (NodeId | null)[] = []
  const ids: NodeId[] = []
  const left: string[] = []
  const roots = Object.values(fragment.diagram.nodes).filter((node) => node.parent === null)
  const shifts = clearShifts(paste, roots)
  for (const root of roots) {
    const parent = placeFor(paste, root)
    if (parent === undefined) {
      left.push(root.name)
      continue
    }
    for (const id of withDescendants(fragment.diagram, [root.id])) {
      const command = addCommand(paste, id, parent, shifts.get(parent) ?? options.offset)
      if (!command) continue
      commands.push(command)
      if (id === root.id) ids.push(command.node.id)
    }
    touched.push(parent)
  }
  commands.push(...linkCommands(paste))
  return { commands: withGrowth(diagram, catalog, commands, touched), ids, left }
}

interface Paste {
  readonly diagram: Diagram
  readonly catalog: Catalog
  readonly fragment: Fragment
  readonly options: PasteOptions
  /** New ids by old ones. */
  readonly fresh: Map<NodeId, NodeId>
  next: number
}

/** The target or what is around it, the old parent, or the canvas: the first that may hold it. */
function placeFor(
  { diagram, catalog, fragment, options }: Paste,
  root: DiagramNode,
): NodeId | null | undefined {
  const kind = catalog.kinds.get(root.kind)
  const old = fragment.parents[root.id]
  const target = nearestContainer(diagram, catalog, options.target)
  const around = target === null ? null : (diagram.nodes[target]?.parent ?? null)
  const known = [target, around, old, null].filter(
    (id) => id === null || (id !== undefined && id in diagram.nodes),
  )
  if (!kind) return null
  return known.find((id) => id !== undefined && mayStandIn(kind, diagram, id))
}

/** By how much the copies move so that they stand clear of what is there; those of one parent keep their places to each other. */
function clearShifts(paste: Paste, roots: readonly DiagramNode[]): ReadonlyMap<NodeId | null, Point> {
  const { diagram, catalog, fragment, options } = paste
  const presentation = present(diagram, catalog)
  const groups = new Map<NodeId | null, Box[]>()
  for (const root of roots) {
    const parent = placeFor(paste, root)
    const box = fragment.diagram.layout[root.id]
    if (parent !== undefined && box) groups.set(parent, [...(groups.get(parent) ?? []), box])
  }
  const shifts = new Map<NodeId | null, Point>()
  for (const [parent, boxes] of groups) {
    const origin = parent === null ? { x: 0, y: 0 } : absoluteBox(diagram, parent)
    const bounds = around(boxes)
    const wanted = { x: bounds.x - origin.x + options.offset.x, y: bounds.y - origin.y + options.offset.y }
    const spot = freeSpot(diagram, presentation, parent, bounds, wanted)
    shifts.set(parent, { x: spot.x + origin.x - bounds.x, y: spot.y + origin.y - bounds.y })
  }
  return shifts
}

function addCommand(
  paste: Paste,
  id: NodeId,
  parent: NodeId | null,
  shift: Point,
): Extract<Command, { type: 'addNode' }> | undefined {
  const { diagram, fragment, fresh } = paste
  const node = fragment.diagram.nodes[id]
  const box = fragment.diagram.layout[id]
  if (!node || !box) return undefined
  const freshId = `n${paste.next++}`
  fresh.set(id, freshId)
  if (node.parent !== null) {
    return { type: 'addNode', node: { ...node, id: freshId, parent: fresh.get(node.parent) ?? parent }, box }
  }
  const origin = parent === null ? { x: 0, y: 0 } : absoluteBox(diagram, parent)
  return {
    type: 'addNode',
    node: { ...node, id: freshId, parent, name: nameBeside(diagram, parent, node.name) },
    box: { ...box, x: box.x - origin.x + shift.x, y: box.y - origin.y + shift.y },
  }
}

function linkCommands({ diagram, catalog, fragment, fresh, ...paste }: Paste): readonly Command[] {
  let { next } = paste
  const taken = new Map<string, number>()
  return [...Object.values(fragment.diagram.links), ...fragment.outside].flatMap((link): Command[] => {
    const from = fresh.get(link.from) ?? link.from
    const to = fresh.get(link.to) ?? link.to
    const isNew = fresh.has(link.from) || fresh.has(link.to)
    const exists = (id: NodeId) => [...fresh.values()].includes(id) || id in diagram.nodes
    if (!isNew || !exists(from) || !exists(to)) return []
    const relation = catalog.relations.get(link.kind)
    // An end that stays behind may be full already; the copy then goes without.
    if (!fresh.has(link.from) && isFull(diagram, link, 'from', relation?.maxFrom, taken)) return []
    if (!fresh.has(link.to) && isFull(diagram, link, 'to', relation?.maxTo, taken)) return []
    return [{ type: 'addLink', link: { ...link, id: `l${next++}`, from, to } }]
  })
}

function isFull(
  diagram: Diagram,
  link: DiagramLink,
  end: 'from' | 'to',
  limit: number | undefined,
  taken: Map<string, number>,
): boolean {
  if (limit === undefined) return false
  const key = `${link.kind} ${end} ${link[end]}`
  const used =
    taken.get(key) ??
    Object.values(diagram.links).filter((other) => other.kind === link.kind && other[end] === link[end])
      .length
  taken.set(key, used + 1)
  return used >= limit
}

/** The name, numbered when a sibling has it. */
function nameBeside(diagram: Diagram, parent: NodeId | null, name: string): string {
  const taken = new Set(
    Object.values(diagram.nodes)
      .filter((node) => node.parent === parent)
      .map((node) => node.name),
  )
  if (name === '' || !taken.has(name)) return name
  const stem = name.replace(/-\d{1,3}$/, '')
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}
