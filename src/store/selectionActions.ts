import type { Point } from '../model/boxes'
import { copyFragment, pasteFragment } from '../model/clipboard'
import type { Fragment } from '../model/clipboard'
import type { Command } from '../model/commands'
import type { LinkId, NodeId } from '../model/diagram'
import { say } from './context'
import type { Context } from './context'
import type { DocumentActions } from './documentActions'
import type { Outcome } from './drawingActions'
import { endMerge } from './history'
import { existing, NOTHING_SELECTED, sameSelection } from './selection'

export interface SelectionActions {
  select(nodes: readonly NodeId[], links?: readonly LinkId[]): void
  /** Adds an element to the selection, or takes it out. */
  toggle(id: NodeId): void
  selectAll(): void
  clearSelection(): void
  /** Selects elements, brings them into sight and, in the inspector, goes to the field. */
  reveal(nodes: readonly NodeId[], field?: string): void
  deleteSelection(): void
  /** Keeps a copy of what is selected; the text is for the system's clipboard (`null`: nothing is selected, or no codec). */
  copy(): string | null
  cut(): string | null
  /** Puts the copied elements down again, from the text of the system's clipboard when there is one. */
  paste(text?: string): void
  duplicate(): void
  /** Puts copies of elements down at a distance, in a container or on the canvas (`null`), and selects them. */
  duplicateTo(ids: readonly NodeId[], delta: Point, target: NodeId | null): Outcome<readonly NodeId[]>
}

const OFFSET = 24

export function selectionActions(context: Context, { dispatch }: DocumentActions): SelectionActions {
  const { get, set } = context
  const select: SelectionActions['select'] = (nodes, links = []) => {
    const next = existing({ nodes, links }, get().diagram)
    if (sameSelection(next, get().selection)) return
    set({ selection: next, history: endMerge(get().history) })
  }
  const deleteSelection = (label: string) => {
    const { nodes, links } = get().selection
    if (nodes.length + links.length === 0) return
    const commands: Command[] = []
    if (links.length > 0) commands.push({ type: 'removeLinks', ids: links })
    if (nodes.length > 0) commands.push({ type: 'removeNodes', ids: nodes })
    dispatch(commands, { label, select: NOTHING_SELECTED })
  }
  const copy = () => {
    const { diagram, selection } = get()
    if (selection.nodes.length === 0) return null
    const fragment = copyFragment(diagram, selection.nodes)
    set({ clipboard: fragment })
    return context.ports.clipboard?.encode(fragment) ?? null
  }
  return {
    select,
    toggle: (id) => {
      const { nodes, links } = get().selection
      select(nodes.includes(id) ? nodes.filter((other) => other !== id) : [...nodes, id], links)
    },
    selectAll: () => {
      const { nodes } = get().diagram
      select(Object.keys(nodes).filter((id) => nodes[id]?.parent === null))
    },
    clearSelection: () => select([]),
    reveal: (nodes, field) => {
      select(nodes)
      set({ reveal: { nodes, turn: (get().reveal?.turn ?? 0) + 1, ...(field !== undefined && { field }) } })
    },
    deleteSelection: () => deleteSelection(deleteLabel(context)),
    copy,
    cut: () => {
      const text = copy()
      deleteSelection('Cut')
      return text
    },
    paste: (text) => pasteText(context, dispatch, text),
    duplicate: () => {
      const { diagram, selection } = get()
      if (selection.nodes.length > 0)
        put(context, dispatch, copyFragment(diagram, selection.nodes), 'Duplicate')
    },
    duplicateTo: (ids, delta, target) => {
      const { diagram } = get()
      const fragment = copyFragment(diagram, ids)
      const pasted = pasteFragment(diagram, context.catalog, fragment, { target, offset: delta })
      dispatch(pasted.commands, { label: 'Duplicate', select: { nodes: pasted.ids, links: [] } })
      if (pasted.left.length === 0) return { type: 'done', id: pasted.ids }
      const reason = noPlace(pasted.left)
      say(context, reason, 'refused')
      return { type: 'refused', reason }
    },
  }
}

function pasteText(context: Context, dispatch: DocumentActions['dispatch'], text: string | undefined): void {
  const { clipboard } = context.get()
  const codec = context.ports.clipboard
  // Text that this window wrote itself needs no reading: the links that led out of it are still known.
  const isOwn = clipboard !== null && (text === undefined || codec?.encode(clipboard) === text)
  if (isOwn) return put(context, dispatch, clipboard, 'Paste')
  if (text === undefined || !codec) return
  const decoded = codec.decode(text)
  if (decoded.ok) put(context, dispatch, decoded.value, 'Paste')
  else say(context, decoded.error, 'refused')
}

function put(
  context: Context,
  dispatch: DocumentActions['dispatch'],
  fragment: Fragment,
  label: string,
): void {
  const { get, catalog } = context
  const { diagram, selection } = get()
  // Pasting onto the copied element itself means beside it, not into it.
  const [only] = selection.nodes
  const target =
    only !== undefined && selection.nodes.length === 1 && !(only in fragment.parents) ? only : null
  const beside = label === 'Duplicate' || target === null
  const old = Object.values(fragment.parents)[0] ?? null
  const pasted = pasteFragment(diagram, catalog, fragment, {
    target: beside ? (old !== null && old in diagram.nodes ? old : null) : target,
    offset: { x: OFFSET, y: OFFSET },
  })
  dispatch(pasted.commands, { label, select: { nodes: pasted.ids, links: [] } })
  if (pasted.left.length > 0) say(context, noPlace(pasted.left), 'refused')
}

const noPlace = (names: readonly string[]) => `No place for ${names.join(', ')} here.`

function deleteLabel({ get }: Context): string {
  const { diagram, selection } = get()
  const count = selection.nodes.length + selection.links.length
  const [only] = selection.nodes
  return count === 1 && only !== undefined
    ? `Delete ${diagram.nodes[only]?.name}`
    : `Delete ${count} elements`
}
