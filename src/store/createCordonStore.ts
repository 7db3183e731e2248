import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Catalog } from '../model/catalog'
import { CURRENT_SCHEMA } from '../model/diagram'
import type { Diagram } from '../model/diagram'
import { DEFAULT_SETTINGS } from '../model/settings'
import { keepAnalyzed, sameMeaning } from './analyzing'
import type { Context } from './context'
import { documentActions } from './documentActions'
import type { DocumentActions } from './documentActions'
import { drawingActions } from './drawingActions'
import type { DrawingActions } from './drawingActions'
import { fixActions } from './fixActions'
import type { FixActions } from './fixActions'
import { exportActions } from './exportActions'
import type { ExportActions } from './exportActions'
import { EMPTY_HISTORY } from './history'
import type { StorePorts } from './ports'
import { reviewActions } from './reviewActions'
import type { ReviewActions } from './reviewActions'
import { keepSaved } from './saving'
import { NOTHING_SELECTED } from './selection'
import { selectionActions } from './selectionActions'
import type { SelectionActions } from './selectionActions'
import { NOTHING_SEEN } from './seen'
import type { CordonState } from './state'
import { NO_ELEMENTS, NO_GHOSTS, viewActions } from './viewActions'
import type { ViewActions } from './viewActions'

/** Everything that a person can do; the only way by which the diagram changes. */
export interface CordonActions
  extends
    DocumentActions,
    DrawingActions,
    SelectionActions,
    FixActions,
    ReviewActions,
    ExportActions,
    ViewActions {
  /** Saves at once what is not saved yet. */
  saveNow(): Promise<void>
  /** Puts down in this turn what is not saved yet: the page is going. */
  leave(): void
  /** Keeps the design in this browser even if it was not edited, as after opening a link or building a pattern. */
  keep(): Promise<void>
  /** Asks for the analysis again after it stopped. */
  analyzeAgain(): void
}

export interface CordonStore {
  readonly getState: StoreApi<CordonState>['getState']
  readonly subscribe: StoreApi<CordonState>['subscribe']
  readonly getInitialState: StoreApi<CordonState>['getInitialState']
  readonly setState: StoreApi<CordonState>['setState']
  readonly actions: CordonActions
  readonly catalog: Catalog
  /** Stops timers; the store is of no use afterwards. */
  dispose(): void
}

/** A drawing with nothing in it. */
export function emptyDiagram(name = 'Untitled design'): Diagram {
  return {
    schema: CURRENT_SCHEMA,
    name,
    settings: DEFAULT_SETTINGS,
    nodes: {},
    links: {},
    layout: {},
    intents: [],
    accepted: [],
    nextId: 1,
  }
}

/** Makes a store around an empty drawing. Tests make one in a line. */
export function createCordonStore({
  catalog,
  ...ports
}: StorePorts & { readonly catalog: Catalog }): CordonStore {
  const store = createStore<CordonState>(() => initialState())
  const context: Context = { get: store.getState, set: (part) => store.setState(part), catalog, ports }
  const analysis = keepAnalyzed(context)
  const saving = keepSaved(context)
  const stopWatching = store.subscribe((now, before) => {
    if (now.diagram === before.diagram) return
    const isOther = now.history === EMPTY_HISTORY
    if (isOther || !sameMeaning(now.diagram, before.diagram)) {
      store.setState({ revision: now.revision + 1 })
      analysis.changed()
    }
    // What was just opened is kept where it came from; only edits are saved.
    if (isOther) saving.stop()
    else saving.changed()
  })

  const documents = documentActions(context)
  const selection = selectionActions(context, documents)
  const actions: CordonActions = {
    ...documents,
    ...drawingActions(context, documents),
    ...selection,
    ...fixActions(context, documents, selection),
    ...reviewActions(context, documents),
    ...exportActions(context),
    ...viewActions(context),
    saveNow: saving.flush,
    leave: saving.leave,
    keep: saving.keep,
    analyzeAgain: analysis.changed,
  }
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    getInitialState: store.getInitialState,
    setState: store.setState,
    actions,
    catalog,
    dispose: () => {
      stopWatching()
      analysis.stop()
      saving.stop()
    },
  }
}

function initialState(): CordonState {
  return {
    designId: null,
    origin: 'new',
    example: null,
    diagram: emptyDiagram(),
    opened: 0,
    revision: 0,
    analysis: { result: null, status: 'idle', error: null },
    seen: NOTHING_SEEN,
    selection: NOTHING_SELECTED,
    history: EMPTY_HISTORY,
    saveStatus: 'shared',
    clipboard: null,
    view: {
      screen: 'start',
      theme: 'system',
      panel: 'problems',
      palette: true,
      inspector: true,
      minimap: true,
      grid: true,
      snap: true,
      zoom: 1,
      rule: null,
    },
    reveal: null,
    notice: null,
    highlight: NO_ELEMENTS,
    ghosts: NO_GHOSTS,
    weighed: null,
    linkingFrom: null,
  }
}
