import type { Point } from '../../model/boxes'
import type { Catalog } from '../../model/catalog'
import type { Diagram, NodeId } from '../../model/diagram'
import { mayStandIn } from '../../model/placement'
import type { Scene } from '../../model/lines/scene'

/** The innermost container at a point that is not among those moved; `null` is the canvas. */
export function containerAt(scene: Scene, point: Point, except: ReadonlySet<NodeId>): NodeId | null {
  let found: NodeId | null = null
  let candidates = scene.children.get(null) ?? []
  for (;;) {
    const inside = candidates.findLast((id) => {
      const rect = scene.rects.get(id)
      return (
        rect !== undefined &&
        scene.texts.has(id) &&
        !except.has(id) &&
        point.x >= rect.x &&
        point.x <= rect.x + rect.w &&
        point.y >= rect.y &&
        point.y <= rect.y + rect.h
      )
    })
    if (inside === undefined) return found
    found = inside
    candidates = scene.children.get(inside) ?? []
  }
}

/** The innermost box at a point, whatever it is; `null` is the canvas. */
export function boxAt(scene: Scene, point: Point): NodeId | null {
  const container = containerAt(scene, point, new Set())
  const inside = (scene.children.get(container) ?? []).findLast((id) => {
    const rect = scene.rects.get(id)
    return (
      rect !== undefined &&
      point.x >= rect.x &&
      point.x <= rect.x + rect.w &&
      point.y >= rect.y &&
      point.y <= rect.y + rect.h
    )
  })
  return inside ?? container
}

/** Whether all moved nodes may stand in a container. Those that are there already may stay. */
export function mayAllStandIn(
  diagram: Diagram,
  catalog: Catalog,
  ids: readonly NodeId[],
  target: NodeId | null,
): boolean {
  return ids.every((id) => {
    const node = diagram.nodes[id]
    const kind = node && catalog.kinds.get(node.kind)
    return node?.parent === target || (kind !== undefined && mayStandIn(kind, diagram, target))
  })
}
