import type { NodeId } from '../../model/diagram'

/**
 * Moves the focus to an element of the drawing; the next Escape there calls `back` instead of what it means on the canvas. Once
 * the focus goes anywhere else, Escape is the canvas's own again.
 */
export function focusOnCanvas(id: NodeId, back: () => void): void {
  // What was just revealed may still have to be drawn.
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
    const target = element ?? document.querySelector<HTMLElement>('.react-flow')
    if (!target) return
    target.focus({ preventScroll: true })
    if (document.activeElement !== target) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
      back()
    }
    const end = () => {
      target.removeEventListener('keydown', onKey, { capture: true })
      target.removeEventListener('blur', end)
    }
    target.addEventListener('keydown', onKey, { capture: true })
    target.addEventListener('blur', end)
  })
}
