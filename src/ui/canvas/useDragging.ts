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
import { endDrag, leaveBehind, shiftDrag, startDrag } from './drag'
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
  /** Alt was held when the drag began: the elements stay, and copies of them are put down. */
  readonly isCopy: boolean
  /** The container under the pointer; `undefined` before the first move. */
  target: string | null | undefined
  /** What is dragged may stand there. */
  isLegal: boolean
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
        const ids = [node.id, ...nodes.map(({ id }) => id)]
        const begun = begin(store, root.current, liveLayer.current, flow, pointOf(event), ids)
        current.current = begun && { ...begun, isCopy: hasAlt(event) }
        if (current.current?.isCopy) leaveBehind(current.current.drag)
      },
      onNodeDrag: (event) => {
        const dragging = current.current
        if (!dragging || !root.current) return
        const point = flow.screenToFlowPosition(pointOf(event))
        const wanted = { x: point.x - dragging.start.x, y: point.y - dragging.start.y }
        const isFree = (hasAlt(event) && !dragging.isCopy) || !store.getState().view.snap
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
): Omit<Dragging, 'isCopy'> | null {
  const state = store.getState()
  const presentation = selectPresentation(state, store.catalog)
  const scene = sceneOf(state.diagram, presentation)
  const elementOf = (id: string) =>
    root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  const drag = startDrag(state.diagram, scene, presentation.lines, [...new Set(ids)], elementOf)
  if (!drag) return null
  root.dataset['dragging'] = ''
  const live = layer ? startLive(root, layer, drag, flow.getZoom()) : null
  return { drag, live, start: flow.screenToFlowPosition(pointer), target: undefined, isLegal: true }
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
  dragging.isLegal = true
  if (target === home || first === undefined) {
    markTarget(root, null)
    showHint(root, null)
    return
  }
  dragging.isLegal =
    mayAllStandIn(diagram, store.catalog, drag.ids, target) ||
    (drag.ids.length === 1 && attachment(diagram, store.catalog, first, target) !== undefined)
  const rect = target === null ? null : (drag.scene.rects.get(target) ?? null)
  markTarget(root, rect, dragging.isLegal ? 'legal' : 'illegal')
  if (dragging.isLegal) return showHint(root, null)
  const decision = decideMove(diagram, store.catalog, first, target)
  showHint(root, decision.type === 'refused' ? { text: decision.reason, ...pointer } : null)
}

function finish(
  store: CordonStore,
  root: HTMLElement,
  dragging: Dragging,
  flow: Pick<ReactFlowInstance<FlowNode>, 'getInternalNode'>,
): void {
  delete root.dataset['dragging']
  markTarget(root, null)
  showHint(root, null)
  const { drag, live, isCopy } = dragging
  const isMoved = drag.delta.x !== 0 || drag.delta.y !== 0
  const outcome = isMoved ? put(store, dragging) : null
  live?.end()
  const isRefused = outcome?.type === 'refused'
  if (isRefused || isCopy || !isMoved) return endDrag(drag, (id) => drag.scene.rects.get(id), isRefused)
  // React writes the new places with its next render; what it leaves alone because nothing changed is put right after it.
  requestAnimationFrame(() =>
    endDrag(drag, (id) => flow.getInternalNode(id)?.internals.positionAbsolute, false),
  )
}

/** Moves or copies to where the drag has led; nothing comes of a drag that led nowhere. */
function put({ actions, getState }: CordonStore, { drag, target, isCopy, isLegal }: Dragging) {
  const { delta, ids } = drag
  const [first] = ids
  if (target === undefined || first === undefined) return null
  // A copy that may not stand there is refused in the words of the move.
  if (isCopy && isLegal) return actions.duplicateTo(ids, delta, target)
  if (target !== (getState().diagram.nodes[first]?.parent ?? null))
    return actions.moveInto(ids, delta, target)
  actions.moveBy(ids, delta)
  return null
}

const hasAlt = (event: object): boolean => 'altKey' in event && event.altKey === true

function pointOf(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): Point {
  const touch = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
