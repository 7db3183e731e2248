import type { KeyboardEvent } from 'react'
import type { CordonStore } from '../../store/createCordonStore'
import type { ProblemRow } from './findingRows'
import { focusOnCanvas } from './focusOnCanvas'
import { useProblemsView } from './problemsView'

interface ListContext {
  readonly rows: readonly ProblemRow[]
  readonly stop: string | null
  readonly grid: HTMLElement | null
  readonly store: CordonStore
}

/** Keys of the list. Inside a row, left and right move between its buttons. */
export function handleListKey(event: KeyboardEvent, context: ListContext): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  // Menus opened from a row are drawn elsewhere, but their keys come past here.
  if (!(event.target instanceof Element) || !context.grid?.contains(event.target)) return
  const { rows, stop } = context
  const index = rows.findIndex(({ key }) => key === stop)
  const row = rows[index]
  if (!row) return
  const onRow = event.target.matches('[role="row"]')
  const target = destination(event.key, index, rows.length)
  if (target !== undefined) {
    event.preventDefault()
    return goTo(rows[target], context)
  }
  if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    event.preventDefault()
    return sideways(event.key === 'ArrowRight', event.target, row, context)
  }
  if (!onRow) {
    if (event.key === 'Escape') {
      event.preventDefault()
      focusRow(row.key, context)
    }
    return
  }
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    activate(row, context, event.key === 'Enter')
  }
}

function destination(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'PageDown':
      return Math.min(index + 8, count - 1)
    case 'PageUp':
      return Math.max(index - 8, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

function goTo(row: ProblemRow | undefined, context: ListContext): void {
  if (!row) return
  focusRow(row.key, context)
  if (row.type === 'finding' && row.finding.element !== null)
    context.store.actions.reveal([row.finding.element])
}

function focusRow(key: string, { grid }: ListContext): void {
  const element = grid?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}

/** Right opens a heading or goes to the next button of the row; left goes back, or closes. */
function sideways(right: boolean, target: Element, row: ProblemRow, context: ListContext): void {
  if (row.type !== 'finding') {
    if (row.open !== right) toggle(row)
    return
  }
  const element = target.closest<HTMLElement>('[role="row"]')
  const buttons = [...(element?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons.findIndex((button) => button === target)
  const next = right ? buttons[at + 1] : at > 0 ? buttons[at - 1] : element
  if (right && !next) return
  if (!right && at < 0) return
  ;(next ?? element)?.focus({ preventScroll: true })
  if (!context.grid) element?.focus()
}

function toggle(row: Exclude<ProblemRow, { type: 'finding' }>): void {
  const view = useProblemsView.getState()
  if (row.type === 'section') view.toggleSection(row.key)
  else view.toggleGroup(row.key)
}

function activate(row: ProblemRow, context: ListContext, leave: boolean): void {
  if (row.type !== 'finding') return toggle(row)
  const { element } = row.finding
  if (element === null) return
  context.store.actions.reveal([element])
  if (leave) focusOnCanvas(element, () => focusRow(row.key, context))
}
