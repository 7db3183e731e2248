import type { Catalog } from '../model/catalog'
import { applyAll } from '../model/commands'
import type { Command } from '../model/commands'
import type { Diagram, NodeId } from '../model/diagram'
import { withPlaces } from '../model/placing'
import type { Settings } from '../model/settings'
import { say } from './context'
import type { Context } from './context'
import { EMPTY_HISTORY, endMerge, record, stepBack, stepForward } from './history'
import { NOTHING_SEEN } from './seen'
import { existing, NOTHING_SELECTED } from './selection'
import type { Selection } from './selection'
import type { ExampleVisit } from './state'

export interface DispatchOptions {
  /** What undo calls the step, `Rename kv-ml`. */
  readonly label: string
  /** Steps with the same key that follow each other become one: `name n4`. */
  readonly merge?: string
  /** What is selected afterwards; absent: what is selected now, as far as it still exists. */
  readonly select?: Selection
}

/** Where a diagram comes from: a stored design goes on under its id; a shared one or an example is kept when it is first edited. */
export type Origin =
  | { readonly type: 'stored'; readonly id: string }
  | { readonly type: 'new' }
  | { readonly type: 'shared' }
  | ({ readonly type: 'example' } & ExampleVisit)

export interface DocumentActions {
  /** Applies commands as one undo step. False when they changed nothing. */
  dispatch(commands: readonly Command[], options: DispatchOptions): boolean
  /** Ends the row of merged keystrokes, e.g. when a field loses the focus. */
  endMerge(): void
  undo(): void
  redo(): void
  /** Shows another diagram; the history starts anew. */
  open(diagram: Diagram, origin: Origin): void
  rename(id: NodeId, name: string): void
  renameDesign(name: string): void
  setSettings(settings: Partial<Settings>): void
}

/** What stood on an element or link that is taken away stands alone now, and needs a place. */
function withRoom(diagram: Diagram, catalog: Catalog, commands: readonly Command[]): readonly Command[] {
  const isTaking = commands.some(({ type }) => type === 'removeNodes' || type === 'removeLinks')
  return isTaking ? withPlaces(diagram, catalog, commands) : commands
}

export function documentActions(context: Context): DocumentActions {
  const { get, set, catalog } = context
  const dispatch: DocumentActions['dispatch'] = (commands, { label, merge, select }) => {
    const { diagram, selection, history } = get()
    const next = applyAll(diagram, withRoom(diagram, catalog, commands))
    if (next === diagram) return false
    set({
      diagram: next,
      selection: existing(select ?? selection, next),
      history: record(history, { diagram, selection }, label, merge),
    })
    return true
  }
  const step = (take: typeof stepBack, word: string) => () => {
    const { diagram, selection, history } = get()
    const taken = take(history, { diagram, selection })
    if (!taken) return
    set({
      diagram: taken.diagram,
      history: taken.history,
      selection: existing(taken.selection, taken.diagram),
    })
    say(context, `${word}: ${taken.label}`)
  }
  return {
    dispatch,
    endMerge: () => set({ history: endMerge(get().history) }),
    undo: step(stepBack, 'Undone'),
    redo: step(stepForward, 'Redone'),
    open: (diagram, origin) =>
      set({
        designId: origin.type === 'stored' ? origin.id : null,
        origin: origin.type,
        example: origin.type === 'example' ? { rule: origin.rule, back: origin.back } : null,
        diagram,
        opened: get().opened + 1,
        history: EMPTY_HISTORY,
        selection: NOTHING_SELECTED,
        saveStatus: origin.type === 'stored' ? 'saved' : 'shared',
        linkingFrom: null,
        notice: null,
        reveal: null,
        analysis: { result: null, status: 'waiting', error: null },
        seen: NOTHING_SEEN,
        view: { ...get().view, screen: 'design' },
      }),
    rename: (id, name) => {
      const node = get().diagram.nodes[id]
      if (!node || node.name === name) return
      dispatch([{ type: 'renameNode', id, name }], { label: `Rename ${node.name}`, merge: `name ${id}` })
    },
    renameDesign: (name) =>
      void (
        name !== get().diagram.name &&
        dispatch([{ type: 'renameDiagram', name }], { label: 'Rename the design', merge: 'design name' })
      ),
    setSettings: (settings) =>
      void dispatch([{ type: 'setSettings', settings }], {
        label: 'Change the design’s settings',
        merge: `settings ${Object.keys(settings).sort().join(' ')}`,
      }),
  }
}
