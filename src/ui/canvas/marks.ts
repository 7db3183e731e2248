import type { Point } from '../../model/boxes'
import type { NodeId } from '../../model/diagram'
import type { Rect } from '../../model/lines/geometry'

/**
 * Marks the place into which something would fall; `null` takes the mark away. The mark is an element of its own: to change the container itself
 * would paint it, and all lines over it, anew in the middle of a drag.
 */
export function markTarget(root: HTMLElement, rect: Rect | null, as: 'legal' | 'illegal' = 'legal'): void {
  const mark = root.querySelector<HTMLElement>('.drop-mark')
  if (!mark) return
  mark.hidden = rect === null
  if (!rect) return
  mark.dataset['drop'] = as
  mark.style.transform = `translate(${rect.x}px, ${rect.y}px)`
  mark.style.width = `${rect.w}px`
  mark.style.height = `${rect.h}px`
}

/** Shows a sentence beside the pointer while something is dragged. */
export function showHint(
  root: HTMLElement,
  hint: { readonly text: string; readonly x: number; readonly y: number } | null,
): void {
  const element = root.querySelector<HTMLElement>('.drop-hint')
  if (!element) return
  element.hidden = hint === null
  if (!hint) return
  if (element.textContent !== hint.text) element.textContent = hint.text
  moveHint(root, hint)
}

/** Lets the sentence follow the pointer. */
export function moveHint(root: HTMLElement, { x, y }: Point): void {
  const element = root.querySelector<HTMLElement>('.drop-hint')
  if (!element || element.hidden) return
  const { left, top } = root.getBoundingClientRect()
  element.style.transform = `translate(${x - left + 14}px, ${y - top + 18}px)`
}

/** Marks the elements to which a link may lead, and dims the others; `null` ends it. */
export function markLegalEnds(root: HTMLElement, isLegal: ((id: NodeId) => boolean) | null): void {
  if (isLegal) root.dataset['linking'] = ''
  else delete root.dataset['linking']
  for (const element of root.querySelectorAll<HTMLElement>('.react-flow__node')) {
    if (isLegal?.(element.dataset['id'] ?? '')) element.dataset['end'] = 'legal'
    else delete element.dataset['end']
  }
}

/** Marks what a panel speaks of, such as the elements that a fix would change. */
export function markHighlighted(root: HTMLElement, shown: ReadonlySet<NodeId>): void {
  for (const element of root.querySelectorAll<HTMLElement>('.react-flow__node')) {
    if (shown.has(element.dataset['id'] ?? '')) element.dataset['highlight'] = ''
    else delete element.dataset['highlight']
  }
}
