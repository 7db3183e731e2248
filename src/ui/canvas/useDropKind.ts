import type { ReactFlowInstance } from '@xyflow/react'
import { useMemo } from 'react'
import type { DragEvent, RefObject } from 'react'
import { sceneOf } from '../../model/lines/scene'
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
        if (drop.type === 'refused') markTarget(root.current, target, 'illegal')
        else markTarget(root.current, drop.parent)
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

function targetAt(store: CordonStore, point: { readonly x: number; readonly y: number }): string | null {
  const state = store.getState()
  const scene = sceneOf(state.diagram, store.catalog, selectPresentation(state, store.catalog))
  return boxAt(scene, point)
}

/** Focuses a node once it is rendered. */
export function focusNode(root: HTMLElement | null, id: string): void {
  requestAnimationFrame(() =>
    root
      ?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true }),
  )
}
