import type { OnNodeDrag, ReactFlowInstance } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import type { Point } from '../../model/boxes'
import { attachment } from '../../model/attaching'
import { decideMove } from '../../model/placement'
import { sceneOf } from '../../model/lines/scene'
import type { CordonStore } from '../../store/createCordonStore'
import { useCordonStore } from '../../store/hooks'
import { selectPresentation } from '../../store/selectors'
import { endDrag, shiftDrag, startDrag } from './drag'
import type { Drag } from './drag'
import { containerAt, mayAllStandIn } from './dropTarget'
import type { FlowNode } from './flowNodes'
import { startLive } from './liveLayer'
import type { LiveLayer } from './liveLayer'
import { markTarget, moveHint, showHint } from './marks'

interface Dragging {
  readonly drag: Drag
  readonly live: LiveLayer | null
  readonly start: Point
  /** The container under the pointer; `undefined` before the first move. */
  target: string | null | undefined
}

/** The three handlers with which React Flow tells of a drag. */
export function useDragging(
  root: RefObject<HTMLDivElement | null>,
  liveLayer: RefObject<HTMLDivElement | null>,
  flow: Pick<ReactFlowInstance<FlowNode>, 'screenToFlowPosition' | 'getInternalNode' | 'getZoom'>,
): {
  onNodeDragStart: OnNodeDrag<FlowNode>
  onNodeDrag: OnNodeDrag<FlowNode>
  onNodeDragStop: OnNodeDrag<FlowNode>
} {
  const store = useCordonStore()
  const current = useRef<Dragging | null>(null)
  return useMemo(
    () => ({
      onNodeDragStart: (event, node, nodes) => {
        if (!root.current) return
        current.current = begin(store, root.current, liveLayer.current, flow, pointOf(event), [
          node.id,
          ...nodes.map(({ id }) => id),
        ])
      },
      onNodeDrag: (event) => {
        const dragging = current.current
        if (!dragging || !root.current) return
        const point = flow.screenToFlowPosition(pointOf(event))
        const wanted = { x: point.x - dragging.start.x, y: point.y - dragging.start.y }
        const isFree = ('altKey' in event && event.altKey) || !store.getState().view.snap
        dragging.live?.shift(dragging.drag.delta, shiftDrag(dragging.drag, wanted, isFree))
        aim(store, root.current, dragging, point, pointOf(event))
      },
      onNodeDragStop: () => {
        const dragging = current.current
        current.current = null
        if (dragging && root.current) finish(store, root.current, dragging, flow)
      },
    }),
    [store, root, liveLayer, flow],
  )
}

function begin(
  store: CordonStore,
  root: HTMLElement,
  layer: HTMLDivElement | null,
  flow: Pick<ReactFlowInstance<FlowNode>, 'screenToFlowPosition' | 'getZoom'>,
  pointer: Point,
  ids: readonly string[],
): Dragging | null {
  const state = store.getState()
  const presentation = selectPresentation(state, store.catalog)
  const scene = sceneOf(state.diagram, presentation)
  const elementOf = (id: string) =>
    root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  const drag = startDrag(state.diagram, scene, presentation.lines, [...new Set(ids)], elementOf)
  if (!drag) return null
  root.dataset['dragging'] = ''
  const live = layer ? startLive(root, layer, drag, flow.getZoom()) : null
  return { drag, live, start: flow.screenToFlowPosition(pointer), target: undefined }
}

/** Marks where the moved things would go, and says why they may not. */
function aim(store: CordonStore, root: HTMLElement, dragging: Dragging, point: Point, pointer: Point): void {
  const { diagram } = store.getState()
  const { drag } = dragging
  const target = containerAt(drag.scene, point, drag.moved)
  if (target === dragging.target) {
    // Nothing new but the pointer, which the words follow.
    moveHint(root, pointer)
    return
  }
  dragging.target = target
  const [first] = drag.ids
  const home = first === undefined ? null : (diagram.nodes[first]?.parent ?? null)
  if (target === home || first === undefined) {
    markTarget(root, null)
    showHint(root, null)
    return
  }
  const isLegal =
    mayAllStandIn(diagram, store.catalog, drag.ids, target) ||
    (drag.ids.length === 1 && attachment(diagram, store.catalog, first, target) !== undefined)
  const rect = target === null ? null : (drag.scene.rects.get(target) ?? null)
  markTarget(root, rect, isLegal ? 'legal' : 'illegal')
  if (isLegal) return showHint(root, null)
  const decision = decideMove(diagram, store.catalog, first, target)
  showHint(root, decision.type === 'refused' ? { text: decision.reason, ...pointer } : null)
}

function finish(
  store: CordonStore,
  root: HTMLElement,
  { drag, live, target }: Dragging,
  flow: Pick<ReactFlowInstance<FlowNode>, 'getInternalNode'>,
): void {
  delete root.dataset['dragging']
  markTarget(root, null)
  showHint(root, null)
  const { delta, ids } = drag
  const isMoved = delta.x !== 0 || delta.y !== 0
  const [first] = ids
  const home = first === undefined ? null : (store.getState().diagram.nodes[first]?.parent ?? null)
  const outcome =
    !isMoved || target === undefined
      ? null
      : target === home
        ? store.actions.moveBy(ids, delta)
        : store.actions.moveInto(ids, delta, target)
  live?.end()
  const isRefused = typeof outcome === 'object' && outcome?.type === 'refused'
  if (isRefused || !isMoved) return endDrag(drag, (id) => drag.scene.rects.get(id), isRefused)
  // React writes the new places with its next render; what it leaves alone because nothing changed is put right after it.
  requestAnimationFrame(() =>
    endDrag(drag, (id) => flow.getInternalNode(id)?.internals.positionAbsolute, false),
  )
}

function pointOf(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): Point {
  const touch = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
