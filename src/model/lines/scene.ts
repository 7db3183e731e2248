import type { Diagram, NodeId } from '../diagram'
import { METRICS } from '../metrics'
import type { Presentation } from '../presentation'
import type { Rect } from './geometry'

/** The boxes of a drawing in canvas coordinates, as lines meet them. */
export interface Scene {
  readonly rects: ReadonlyMap<NodeId, Rect>
  readonly parents: ReadonlyMap<NodeId, NodeId | null>
  readonly children: ReadonlyMap<NodeId | null, readonly NodeId[]>
  /** Parts of a container that hold text: its header and its shelf. */
  readonly texts: ReadonlyMap<NodeId, readonly Rect[]>
}

/** Measures a drawing for the routing of lines. */
export function sceneOf(diagram: Diagram, presentation: Presentation): Scene {
  const rects = new Map<NodeId, Rect>()
  const parents = new Map<NodeId, NodeId | null>()
  const texts = new Map<NodeId, readonly Rect[]>()
  for (const [parent, ids] of presentation.children) for (const id of ids) parents.set(id, parent)
  for (const id of presentation.boxes) {
    const box = diagram.layout[id] ?? { x: 0, y: 0, ...METRICS.minCard }
    const parent = parents.get(id) ?? null
    const origin = (parent === null ? undefined : rects.get(parent)) ?? { x: 0, y: 0 }
    const isCollapsed = presentation.isCollapsed(id)
    const size = isCollapsed ? METRICS.collapsed : box
    const rect = { x: origin.x + box.x, y: origin.y + box.y, w: size.w, h: size.h }
    rects.set(id, rect)
    if (presentation.isContainer(id) && !isCollapsed) {
      texts.set(id, textsOf(rect, parent !== null, presentation.shelves.has(id)))
    }
  }
  return { rects, parents, children: presentation.children, texts }
}

function textsOf(rect: Rect, isInner: boolean, hasShelf: boolean): readonly Rect[] {
  const header = { ...rect, h: isInner ? METRICS.innerHeader : METRICS.header }
  if (!hasShelf) return [header]
  const { padding, shelf } = METRICS
  return [
    header,
    { x: rect.x + padding, y: rect.y + rect.h - padding - shelf, w: rect.w - 2 * padding, h: shelf },
  ]
}

/** A node and what is around it, from the inside out. */
export function withAncestors(scene: Pick<Scene, 'parents'>, id: NodeId): readonly NodeId[] {
  const found = [id]
  for (let up = scene.parents.get(id) ?? null; up !== null && !found.includes(up);) {
    found.push(up)
    up = scene.parents.get(up) ?? null
  }
  return found
}

/**
 * What a line between two boxes must not run through: every box that is not around one of its ends, both ends themselves, and the
 * texts of the containers around them.
 */
export function solidsFor(scene: Scene, from: NodeId, to: NodeId): readonly Rect[] {
  const open = new Set([...withAncestors(scene, from).slice(1), ...withAncestors(scene, to).slice(1)])
  const solids: Rect[] = []
  for (const container of [null, ...open]) {
    if (container !== null) solids.push(...(scene.texts.get(container) ?? []))
    for (const id of scene.children.get(container) ?? []) {
      const rect = scene.rects.get(id)
      if (rect && !open.has(id)) solids.push(rect)
    }
  }
  return solids
}
