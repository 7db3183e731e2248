import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { useCordonStore } from '../../store/hooks'
import { useCanvasMenu } from './canvasMenu'
import { runKey } from './canvasKeys'
import { openContextMenu } from './contextMenu'
import { linkTo } from './linking'
import { useRenaming } from './renaming'

/** Keys, clipboard, context menu and focus of the whole canvas, in one place instead of on each element. */
export function useCanvasEvents(root: RefObject<HTMLDivElement | null>) {
  const store = useCordonStore()
  const flow = useReactFlow()
  return useMemo(() => {
    const { actions } = store
    const fit = () => void flow.fitView({ padding: 0.06, maxZoom: 1, duration: 200 })
    const openMenu = (target: EventTarget, at: { x: number; y: number }) =>
      openContextMenu(store, at, elementsAt(target), fit)
    /** While a link is made, choosing an element means its other end. */
    const endLink = (target: EventTarget, at: { x: number; y: number }): boolean => {
      const from = store.getState().linkingFrom
      const { node } = elementsAt(target)
      if (from === null || node === undefined || node === from) return false
      linkTo(store, from, node, at)
      return true
    }
    return {
      onKeyDown: (event: KeyboardEvent) => {
        if (!root.current || isTyping(event.target) || useCanvasMenu.getState().menu) return
        const at = placeOf(event.target)
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
          openMenu(event.target, at)
          event.preventDefault()
        } else if (event.key === 'Enter' && endLink(event.target, at)) event.preventDefault()
        else if (event.key === 'Enter' && isButton(event.target)) return
        else if (runKey(event.nativeEvent, store, flow, root.current)) {
          event.preventDefault()
          event.stopPropagation()
        }
      },
      onContextMenu: (event: MouseEvent) => {
        if (isTyping(event.target)) return
        event.preventDefault()
        openMenu(event.target, { x: event.clientX, y: event.clientY })
      },
      onClickCapture: (event: MouseEvent) => {
        if (endLink(event.target, { x: event.clientX, y: event.clientY })) event.stopPropagation()
      },
      onDoubleClick: (event: MouseEvent) => {
        const { node } = elementsAt(event.target)
        if (node !== undefined && !isTyping(event.target)) useRenaming.getState().start(node)
      },
      onFocus: (event: FocusEvent) => {
        const { target } = event
        const { node } = elementsAt(target)
        // Focus by click selects through React Flow; by Tab the selection follows here.
        if (
          node !== undefined &&
          target.classList.contains('react-flow__node') &&
          target.matches(':focus-visible')
        ) {
          if (store.getState().linkingFrom === null) actions.select([node])
        }
      },
      onCopy: (event: ClipboardEvent) => writeTo(event, actions.copy),
      onCut: (event: ClipboardEvent) => writeTo(event, actions.cut),
      onPaste: (event: ClipboardEvent) => {
        if (isTyping(event.target)) return
        const text = event.clipboardData.getData('text/plain')
        actions.paste(text === '' ? undefined : text)
        event.preventDefault()
      },
    }
  }, [store, flow, root])
}

function writeTo(event: ClipboardEvent, take: () => string | null): void {
  if (isTyping(event.target) || !window.getSelection()?.isCollapsed) return
  const text = take()
  if (text !== null) event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}

/** The node or link that an element belongs to. */
function elementsAt(target: EventTarget): { node?: string; link?: string } {
  if (!(target instanceof Element)) return {}
  const chip = target.closest<HTMLElement>('[data-chip]')?.dataset['chip']
  const node = chip ?? target.closest<HTMLElement>('.react-flow__node')?.dataset['id']
  if (node !== undefined) return { node }
  const link = target.closest<SVGElement>('[data-link]')?.dataset['link']
  return link === undefined ? {} : { link }
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

function isButton(target: EventTarget): boolean {
  return (
    target instanceof Element && (target.tagName === 'BUTTON' || target.getAttribute('role') === 'button')
  )
}

function placeOf(target: EventTarget): { x: number; y: number } {
  if (!(target instanceof Element)) return { x: 0, y: 0 }
  const { left, top, width, height } = target.getBoundingClientRect()
  return { x: left + Math.min(width / 2, 120), y: top + Math.min(height / 2, 40) }
}
