import type { NodeId } from '../../model/diagram'

/** Marks the container into which something would fall; `null` takes the mark away. */
export function markTarget(root: HTMLElement, id: NodeId | null, as: 'legal' | 'illegal' = 'legal'): void {
  const marked = root.querySelector<HTMLElement>('[data-drop]')
  if (marked?.dataset['id'] === id && marked.dataset['drop'] === as) return
  delete marked?.dataset['drop']
  if (id === null) return
  const element = root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  if (element) element.dataset['drop'] = as
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
  const { left, top } = root.getBoundingClientRect()
  element.style.transform = `translate(${hint.x - left + 14}px, ${hint.y - top + 18}px)`
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
