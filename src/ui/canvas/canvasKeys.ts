import type { ReactFlowInstance } from '@xyflow/react'
import type { NodeId } from '../../model/diagram'
import { METRICS } from '../../model/metrics'
import { absoluteBox } from '../../model/boxes'
import type { CordonStore } from '../../store/createCordonStore'
import { useRenaming } from './renaming'

/** What a key does; `true` when it did something, so that the browser does nothing more. */
type KeyAction = (
  store: CordonStore,
  flow: Pick<ReactFlowInstance, 'fitView' | 'zoomIn' | 'zoomOut' | 'zoomTo' | 'setCenter' | 'getZoom'>,
  root: HTMLElement,
) => boolean

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

const FIT = { padding: 0.08, maxZoom: 1.25, duration: 200 }

/** By `Ctrl+Shift+Key`; the command key of a Mac counts as Ctrl. */
const KEYS: Readonly<Record<string, KeyAction>> = {
  Delete: (store) => acted(store.actions.deleteSelection),
  Backspace: (store) => acted(store.actions.deleteSelection),
  'Ctrl+a': (store) => acted(store.actions.selectAll),
  'Ctrl+d': (store) => acted(store.actions.duplicate),
  'Ctrl+z': (store) => acted(store.actions.undo),
  'Ctrl+y': (store) => acted(store.actions.redo),
  'Ctrl+Shift+z': (store) => acted(store.actions.redo),
  'Shift+!': (_store, flow) => acted(() => void flow.fitView(FIT)),
  'Shift+1': (_store, flow) => acted(() => void flow.fitView(FIT)),
  'Shift+@': fitSelection,
  'Shift+"': fitSelection,
  'Shift+2': fitSelection,
  '+': (_store, flow) => acted(() => void flow.zoomIn()),
  '=': (_store, flow) => acted(() => void flow.zoomIn()),
  'Shift++': (_store, flow) => acted(() => void flow.zoomIn()),
  '-': (_store, flow) => acted(() => void flow.zoomOut()),
  '0': (_store, flow) => acted(() => void flow.zoomTo(1)),
  'Ctrl+=': (_store, flow) => acted(() => void flow.zoomIn()),
  'Ctrl++': (_store, flow) => acted(() => void flow.zoomIn()),
  'Ctrl+-': (_store, flow) => acted(() => void flow.zoomOut()),
  'Ctrl+0': (_store, flow) => acted(() => void flow.zoomTo(1)),
  F2: rename,
  Enter: rename,
  l: startLink,
  Escape: escape,
}

/** Runs what a key means on the canvas. */
export function runKey(
  event: KeyboardEvent,
  store: CordonStore,
  flow: Parameters<KeyAction>[1],
  root: HTMLElement,
): boolean {
  const arrow = ARROWS[event.key]
  if (arrow && !event.ctrlKey && !event.metaKey) {
    return event.altKey ? goTo(store, flow, root, arrow) : nudge(store, arrow, event.shiftKey)
  }
  if (event.altKey) return false
  const action = KEYS[keyName(event)]
  return action ? action(store, flow, root) : false
}

function keyName({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${name}`
}

function acted(action: () => void): true {
  action()
  return true
}

function nudge(
  store: CordonStore,
  arrow: { readonly x: number; readonly y: number },
  isLarge: boolean,
): boolean {
  if (store.getState().selection.nodes.length === 0) return false
  const step = isLarge ? METRICS.grid : 1
  store.actions.moveSelection({ x: arrow.x * step, y: arrow.y * step })
  return true
}

function fitSelection(store: CordonStore, flow: Parameters<KeyAction>[1]): boolean {
  const { nodes } = store.getState().selection
  void flow.fitView({ ...FIT, nodes: nodes.map((id) => ({ id })) })
  return true
}

function rename(store: CordonStore): boolean {
  const [id] = store.getState().selection.nodes
  if (id === undefined) return false
  useRenaming.getState().start(id)
  return true
}

function startLink(store: CordonStore): boolean {
  const [id] = store.getState().selection.nodes
  if (id === undefined) return false
  store.actions.startLink(id)
  const name = store.getState().diagram.nodes[id]?.name
  store.actions.notify(`Link from ${name}: go to the other end and press Enter, or Escape to stop.`)
  return true
}

function escape(store: CordonStore, _flow: unknown, root: HTMLElement): boolean {
  const { linkingFrom, selection } = store.getState()
  if (linkingFrom !== null) store.actions.startLink(null)
  else if (selection.nodes.length + selection.links.length > 0) store.actions.clearSelection()
  else root.focus()
  return true
}

/** Moves the focus to the nearest element in a direction. */
function goTo(
  store: CordonStore,
  flow: Parameters<KeyAction>[1],
  root: HTMLElement,
  arrow: { readonly x: number; readonly y: number },
): boolean {
  const focused = root.querySelector<HTMLElement>('.react-flow__node:focus')?.dataset['id']
  const { diagram, selection } = store.getState()
  const start = focused ?? selection.nodes[0]
  if (start === undefined || !(start in diagram.nodes)) return false
  const elements = [...root.querySelectorAll<HTMLElement>('.react-flow__node')]
  const own = middle(store, start)
  let best: { readonly id: NodeId; readonly element: HTMLElement; readonly distance: number } | undefined
  for (const element of elements) {
    const id = element.dataset['id'] ?? ''
    if (id === start || !(id in diagram.nodes)) continue
    const other = middle(store, id)
    const along = (other.x - own.x) * arrow.x + (other.y - own.y) * arrow.y
    const across = Math.abs((other.x - own.x) * arrow.y) + Math.abs((other.y - own.y) * arrow.x)
    if (along <= 4 || across > along * 2) continue
    const distance = along + across * 2
    if (!best || distance < best.distance) best = { id, element, distance }
  }
  if (!best) return true
  best.element.focus({ preventScroll: true })
  store.actions.select([best.id])
  keepInSight(store, flow, root, best.id)
  return true
}

/** Pans to an element that is outside the visible part. */
export function keepInSight(
  store: CordonStore,
  flow: Pick<ReactFlowInstance, 'setCenter' | 'getZoom'>,
  root: HTMLElement,
  id: NodeId,
): void {
  const element = root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  const view = root.getBoundingClientRect()
  const rect = element?.getBoundingClientRect()
  const isVisible =
    rect &&
    rect.left >= view.left &&
    rect.right <= view.right &&
    rect.top >= view.top &&
    rect.bottom <= view.bottom
  if (isVisible) return
  const { x, y } = middle(store, id)
  void flow.setCenter(x, y, { zoom: Math.max(0.5, flow.getZoom()), duration: 200 })
}

function middle(store: CordonStore, id: NodeId): { readonly x: number; readonly y: number } {
  const box = absoluteBox(store.getState().diagram, id)
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}
