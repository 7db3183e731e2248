import type { ReactFlowInstance } from '@xyflow/react'
import { useMemo } from 'react'
import type { DragEvent, RefObject } from 'react'
import type { Point } from '../../model/boxes'
import type { NodeId } from '../../model/diagram'
import type { Rect } from '../../model/lines/geometry'
import { sceneOf } from '../../model/lines/scene'
import type { Scene } from '../../model/lines/scene'
import { decideDrop } from '../../model/placement'
import type { CordonStore } from '../../store/createCordonStore'
import { useCordonStore } from '../../store/hooks'
import { selectPresentation } from '../../store/selectors'
import { draggedKind } from '../shared/kindDrag'
import { boxAt } from './dropTarget'
import { markTarget, showHint } from './marks'

/** Handlers for dropping a kind from the palette onto the canvas. */
export function useDropKind(
  root: RefObject<HTMLDivElement | null>,
  flow: Pick<ReactFlowInstance, 'screenToFlowPosition'>,
): {
  onDragOver(event: DragEvent): void
  onDragLeave(event: DragEvent): void
  onDrop(event: DragEvent): void
} {
  const store = useCordonStore()
  return useMemo(() => {
    const clear = () => {
      if (!root.current) return
      markTarget(root.current, null)
      showHint(root.current, null)
    }
    return {
      onDragOver: (event) => {
        const kind = draggedKind(event.dataTransfer)
        if (kind === null || !root.current) return
        event.preventDefault()
        const pointer = { x: event.clientX, y: event.clientY }
        const target = targetAt(store, flow.screenToFlowPosition(pointer))
        const drop = decideDrop(store.getState().diagram, store.catalog, kind, target)
        // Not set to `none` when refused: then there would be no drop, and the reason would never be said.
        event.dataTransfer.dropEffect = 'copy'
        const place = drop.type === 'refused' ? target : drop.parent
        markTarget(root.current, rectOf(store, place), drop.type === 'refused' ? 'illegal' : 'legal')
        showHint(root.current, drop.type === 'accepted' ? null : { text: drop.reason, ...pointer })
      },
      onDragLeave: (event) => {
        const { relatedTarget, currentTarget } = event
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) clear()
      },
      onDrop: (event) => {
        const kind = draggedKind(event.dataTransfer)
        clear()
        if (kind === null) return
        event.preventDefault()
        const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
        const outcome = store.actions.dropKind(kind, point, targetAt(store, point))
        if (outcome.type === 'done') focusNode(root.current, outcome.id)
      },
    }
  }, [store, root, flow])
}

function targetAt(store: CordonStore, point: Point): NodeId | null {
  return boxAt(currentScene(store), point)
}

function rectOf(store: CordonStore, id: NodeId | null): Rect | null {
  return (id === null ? undefined : currentScene(store).rects.get(id)) ?? null
}

function currentScene(store: CordonStore): Scene {
  const state = store.getState()
  return sceneOf(state.diagram, selectPresentation(state, store.catalog))
}

/** Focuses a node once it is rendered. */
export function focusNode(root: HTMLElement | null, id: string): void {
  requestAnimationFrame(() =>
    root
      ?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true }),
  )
}
