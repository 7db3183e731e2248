import { useReactFlow, ViewportPortal } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react'
import { absoluteBox, minimumSize } from '../../model/boxes'
import type { Point, Size } from '../../model/boxes'
import type { Box, NodeId } from '../../model/diagram'
import { mayLink } from '../../model/links'
import { plainRoute } from '../../model/lines/routeLine'
import { sceneOf } from '../../model/lines/scene'
import { METRICS, snapToGrid } from '../../model/metrics'
import { useCordon, useCordonStore } from '../../store/hooks'
import { selectPresentation } from '../../store/selectors'
import { boxAt } from './dropTarget'
import { linkTo } from './linking'
import { pathOf } from './linePath'
import { markLegalEnds } from './marks'

const EDGES = ['n', 'e', 's', 'w', 'ne', 'se', 'sw', 'nw'] as const
type Edge = (typeof EDGES)[number]
const SIDES = ['n', 'e', 's', 'w'] as const

/** Around the one selected element: handles to resize it, and dots from which links are drawn. */
export function SelectionFrame({ root }: { readonly root: RefObject<HTMLDivElement | null> }) {
  const id = useCordon(({ selection }) =>
    selection.nodes.length === 1 && selection.links.length === 0 ? selection.nodes[0] : undefined,
  )
  const box = useCordon(({ diagram }) => (id === undefined ? undefined : diagram.layout[id]))
  const isShown = useCordon(({ diagram }) => id !== undefined && id in diagram.nodes)
  if (id === undefined || !box || !isShown) return null
  return <Frame key={id} id={id} root={root} />
}

function Frame({ id, root }: { readonly id: NodeId; readonly root: RefObject<HTMLDivElement | null> }) {
  const diagram = useCordon((state) => state.diagram)
  const store = useCordonStore()
  const [preview, setPreview] = useState<Box | null>(null)
  const presentation = selectPresentation(store.getState(), store.catalog)
  if (!presentation.boxes.includes(id)) return null
  const absolute = absoluteBox(diagram, id)
  const box = preview ?? (absolute.collapsed ? { ...absolute, ...METRICS.collapsed } : absolute)
  return (
    <ViewportPortal>
      <div
        className="frame"
        data-resizing={preview ? '' : undefined}
        style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.w, height: box.h }}
      >
        {!absolute.collapsed &&
          EDGES.map((edge) => <ResizeHandle key={edge} id={id} edge={edge} preview={setPreview} />)}
        {SIDES.map((side) => (
          <LinkDot key={side} id={id} side={side} root={root} />
        ))}
      </div>
    </ViewportPortal>
  )
}

function ResizeHandle({
  id,
  edge,
  preview,
}: {
  readonly id: NodeId
  readonly edge: Edge
  preview(box: Box | null): void
}) {
  const store = useCordonStore()
  const { screenToFlowPosition } = useReactFlow()
  const result = useRef<Box | null>(null)
  const start = useRef<Point | null>(null)
  const onPointerMove = (event: ReactPointerEvent) => {
    if (!start.current) return
    const now = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const state = store.getState()
    const least = minimumSize(state.diagram, selectPresentation(state, store.catalog), id)
    const delta = { x: now.x - start.current.x, y: now.y - start.current.y }
    const old = absoluteBox(state.diagram, id)
    result.current = resized(old, edge, delta, least, event.altKey)
    preview(result.current)
  }
  const finish = (isKept: boolean) => {
    const { diagram } = store.getState()
    const own = diagram.layout[id]
    const next = result.current
    start.current = null
    result.current = null
    preview(null)
    if (!isKept || !own || !next) return
    const old = absoluteBox(diagram, id)
    store.actions.resize(id, {
      ...own,
      x: own.x + next.x - old.x,
      y: own.y + next.y - old.y,
      w: next.w,
      h: next.h,
    })
  }
  return (
    <span
      className={`resize resize-${edge} nodrag nopan`}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => finish(true)}
      onPointerCancel={() => finish(false)}
    />
  )
}

/** The box with one edge or corner moved, on the grid and not below its least size. */
function resized(old: Box, edge: Edge, delta: Point, least: Size, isFree: boolean): Box {
  const round = (value: number) => (isFree ? Math.round(value) : snapToGrid(value))
  let { x, y, w, h } = old
  if (edge.includes('e')) w = Math.max(least.w, round(old.x + old.w + delta.x) - old.x)
  if (edge.includes('s')) h = Math.max(least.h, round(old.y + old.h + delta.y) - old.y)
  // At the left and top nothing inside may move, so a box with contents keeps its place there.
  if (edge.includes('w')) {
    x = Math.min(old.x + old.w - least.w, round(old.x + delta.x))
    w = old.x + old.w - x
  }
  if (edge.includes('n')) {
    y = Math.min(old.y + old.h - least.h, round(old.y + delta.y))
    h = old.y + old.h - y
  }
  return { ...old, x, y, w, h }
}

function LinkDot({
  id,
  side,
  root,
}: {
  readonly id: NodeId
  readonly side: (typeof SIDES)[number]
  readonly root: RefObject<HTMLDivElement | null>
}) {
  const store = useCordonStore()
  const { screenToFlowPosition } = useReactFlow()
  const isDrawing = useRef(false)
  const name = useCordon(({ diagram }) => diagram.nodes[id]?.name)
  const stop = useCallback(() => {
    isDrawing.current = false
    if (!root.current) return
    markLegalEnds(root.current, null)
    root.current.querySelector('.link-preview')?.setAttribute('d', '')
  }, [root])
  useEffect(() => stop, [stop])
  const sceneNow = () => {
    const state = store.getState()
    return sceneOf(state.diagram, selectPresentation(state, store.catalog))
  }
  return (
    <span
      className={`link-dot link-dot-${side} nodrag nopan`}
      title={`Draw a link from ${name}`}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        isDrawing.current = true
        const { diagram } = store.getState()
        if (root.current) markLegalEnds(root.current, (other) => mayLink(diagram, store.catalog, id, other))
      }}
      onPointerMove={(event) => {
        if (!isDrawing.current) return
        const point = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        const scene = sceneNow()
        const from = scene.rects.get(id)
        const over = boxAt(scene, point)
        const isLegal = over !== null && mayLink(store.getState().diagram, store.catalog, id, over)
        const to = (isLegal ? scene.rects.get(over) : undefined) ?? { ...point, w: 0, h: 0 }
        if (from)
          root.current?.querySelector('.link-preview')?.setAttribute('d', pathOf(plainRoute(from, to)))
      }}
      onPointerUp={(event) => {
        if (!isDrawing.current) return
        stop()
        const over = boxAt(sceneNow(), screenToFlowPosition({ x: event.clientX, y: event.clientY }))
        if (over !== null && over !== id) linkTo(store, id, over, { x: event.clientX, y: event.clientY })
      }}
      onPointerCancel={stop}
    />
  )
}
