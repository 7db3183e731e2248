import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Analysis } from '../analysis/result'
import type { Command } from '../model/commands'
import type { Diagram } from '../model/diagram'
import { catalog } from '../registry'
import { anyDiagram } from '../testing/diagramArbitraries'
import { createCordonStore, emptyDiagram } from './createCordonStore'
import type { CordonStore } from './createCordonStore'
import { canRedo, canUndo, undoLabel } from './selectors'

const NO_COUNTS = {
  error: 0,
  warning: 0,
  info: 0,
  needsInformation: 0,
  accepted: 0,
  rulesRun: 0,
  rulesHeld: 0,
  elements: 0,
}

function analysisOf(revision: number): Analysis {
  return { revision, findings: [], plan: { spaces: [], overlaps: [] }, matches: [], counts: NO_COUNTS }
}

const NO_FIXES = { tryFixes: () => Promise.resolve(null), fixAll: () => Promise.resolve(null) }

function makeStore() {
  const analyze = vi.fn((_diagram: Diagram, revision: number) =>
    Promise.resolve<Analysis | null>(analysisOf(revision)),
  )
  const save = vi.fn((_id: string, _diagram: Diagram) => Promise.resolve())
  const store = createCordonStore({
    catalog,
    analyze,
    fixes: NO_FIXES,
    storage: { newId: () => 'fresh', save },
  })
  return { store, analyze, save }
}

function added(store: CordonStore, kind: string, target: string | null = null): string {
  const outcome = store.actions.dropKind(kind, { x: 400, y: 300 }, target)
  if (outcome.type === 'refused') throw new Error(outcome.reason)
  return outcome.id
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Commands of all sorts, some of which name what is not there. */
const anyCommand: fc.Arbitrary<Command> = (() => {
  const id = fc.integer({ min: 1, max: 14 }).map((number) => `n${number}`)
  const box = fc.record({ x: fc.integer(), y: fc.integer(), w: fc.nat(), h: fc.nat() })
  const link = id.map((node) => node.replace('n', 'l'))
  return fc.oneof<fc.Arbitrary<Command>[]>(
    fc.tuple(id, fc.string()).map(([id, name]) => ({ type: 'renameNode', id, name })),
    fc.array(id, { maxLength: 2 }).map((ids) => ({ type: 'removeNodes', ids })),
    fc.array(link, { maxLength: 2 }).map((ids) => ({ type: 'removeLinks', ids })),
    fc.tuple(id, fc.option(id), box).map(([id, parent, box]) => ({ type: 'reparent', id, parent, box })),
    fc.tuple(id, box).map(([node, place]) => ({ type: 'setBoxes', boxes: { [node]: place } })),
    fc.tuple(id, fc.integer()).map(([id, value]) => ({ type: 'setProperties', id, properties: { value } })),
    fc.string().map((name) => ({ type: 'renameDiagram', name })),
    fc.string().map((region) => ({ type: 'setSettings', settings: { region } })),
  )
})()

describe('what is seen', () => {
  it('is what the first answer had, then what was marked, until another drawing is opened', async () => {
    const { store, analyze } = makeStore()
    const found = (key: string, revision: number) =>
      ({ ...analysisOf(revision), findings: [{ key }] }) as unknown as Analysis
    analyze.mockImplementation((_diagram, revision) => Promise.resolve(found(`k${revision}`, revision)))
    store.actions.open(emptyDiagram('One'), { type: 'new' })
    await vi.runAllTimersAsync()
    const first = store.getState().revision
    added(store, 'virtualNetwork')
    await vi.runAllTimersAsync()
    expect(store.getState().seen).toEqual({ opened: new Set([`k${first}`]), marked: null })
    store.actions.markSeen()
    expect(store.getState().seen.marked).toEqual(new Set([`k${store.getState().revision}`]))
    store.actions.open(emptyDiagram('Two'), { type: 'new' })
    expect(store.getState().seen).toEqual({ opened: null, marked: null })
  })
})

describe('a copy put down elsewhere', () => {
  it('stands off by the distance, is selected and takes one undo', () => {
    const { store } = makeStore()
    const id = added(store, 'storageAccount')
    const outcome = store.actions.duplicateTo([id], { x: 0, y: 304 }, null)
    const [copy] = store.getState().selection.nodes
    expect(outcome).toEqual({ type: 'done', id: [copy] })
    const { layout } = store.getState().diagram
    expect(layout[copy ?? '']).toEqual({ ...layout[id], y: (layout[id]?.y ?? 0) + 304 })
    store.actions.undo()
    expect(Object.keys(store.getState().diagram.nodes)).toEqual([id])
  })
})

describe('history', () => {
  it('gives back every state on the way, and every one again', () => {
    fc.assert(
      fc.property(
        anyDiagram,
        fc.array(fc.array(anyCommand, { maxLength: 3 }), { maxLength: 20 }),
        (diagram, edits) => {
          const { store } = makeStore()
          store.actions.open(diagram, { type: 'new' })
          const states = [store.getState().diagram]
          for (const [index, commands] of edits.entries()) {
            if (store.actions.dispatch(commands, { label: `edit ${index}` }))
              states.push(store.getState().diagram)
          }
          for (const state of states.toReversed().slice(1)) {
            store.actions.undo()
            expect(store.getState().diagram).toBe(state)
          }
          expect(canUndo(store.getState())).toBe(false)
          for (const state of states.slice(1)) {
            store.actions.redo()
            expect(store.getState().diagram).toBe(state)
          }
          expect(canRedo(store.getState())).toBe(false)
          store.dispose()
        },
      ),
      { numRuns: 100 },
    )
  })

  it('merges the keystrokes in a field, until the field is left', () => {
    const { store } = makeStore()
    const id = added(store, 'keyVault')
    for (const name of ['k', 'kv', 'kv-a']) store.actions.rename(id, name)
    store.actions.endMerge()
    for (const name of ['kv-ab', 'kv-abc']) store.actions.rename(id, name)
    store.actions.undo()
    expect(store.getState().diagram.nodes[id]?.name).toBe('kv-a')
    store.actions.undo()
    expect(store.getState().diagram.nodes[id]?.name).toBe('kv-ml-prod')
    expect(undoLabel(store.getState())).toBe('Add key vault')
  })

  it('forgets the future with a new step, and keeps no step that changes nothing', () => {
    const { store } = makeStore()
    const id = added(store, 'keyVault')
    store.actions.rename(id, 'other')
    store.actions.undo()
    store.actions.dispatch([{ type: 'removeNodes', ids: ['n99'] }], { label: 'nothing' })
    expect(canRedo(store.getState())).toBe(true)
    store.actions.rename(id, 'third')
    expect(canRedo(store.getState())).toBe(false)
  })

  it('selects again what was selected', () => {
    const { store } = makeStore()
    const id = added(store, 'keyVault')
    store.actions.deleteSelection()
    expect(store.getState().selection.nodes).toEqual([])
    store.actions.undo()
    expect(store.getState().selection.nodes).toEqual([id])
  })
})

describe('analysis', () => {
  it('follows the meaning, once edits pause; moving has none', async () => {
    const { store, analyze } = makeStore()
    const id = added(store, 'keyVault')
    store.actions.rename(id, 'kv-a')
    expect(store.getState().analysis.status).toBe('waiting')
    await vi.advanceTimersByTimeAsync(500)
    expect(analyze).toHaveBeenCalledTimes(1)
    expect(store.getState().analysis).toMatchObject({ status: 'idle', error: null })
    const { revision } = store.getState()
    store.actions.moveBy([id], { x: 40, y: 0 })
    store.actions.resize(id, { x: 0, y: 0, w: 300, h: 90 })
    await vi.advanceTimersByTimeAsync(500)
    expect(analyze).toHaveBeenCalledTimes(1)
    expect(store.getState()).toMatchObject({ revision, analysis: { status: 'idle' } })
  })

  it('drops an answer that comes too late', async () => {
    const answers: ((analysis: Analysis) => void)[] = []
    const store = createCordonStore({
      catalog,
      analyze: () => new Promise((resolve) => answers.push(resolve)),
      fixes: NO_FIXES,
      storage: { newId: () => 'x', save: () => Promise.resolve() },
    })
    const id = added(store, 'keyVault')
    await vi.advanceTimersByTimeAsync(200)
    const first = store.getState().revision
    store.actions.rename(id, 'other')
    await vi.advanceTimersByTimeAsync(200)
    answers[1]?.(analysisOf(store.getState().revision))
    await vi.advanceTimersByTimeAsync(1)
    answers[0]?.(analysisOf(first))
    await vi.advanceTimersByTimeAsync(1)
    expect(store.getState().analysis.result?.revision).toBe(store.getState().revision)
  })

  it('shows that it stopped, and tries again with the next edit', async () => {
    const { store, analyze } = makeStore()
    analyze.mockRejectedValueOnce(new Error('worker gone'))
    const id = added(store, 'keyVault')
    await vi.advanceTimersByTimeAsync(500)
    expect(store.getState().analysis).toMatchObject({ status: 'stopped', error: 'worker gone' })
    store.actions.rename(id, 'kv')
    await vi.advanceTimersByTimeAsync(500)
    expect(store.getState().analysis.status).toBe('idle')
  })
})

describe('saving', () => {
  it('keeps what is edited, and nothing that was only opened', async () => {
    const { store, save } = makeStore()
    store.actions.open({ ...emptyDiagram('Shared'), nextId: 7 }, { type: 'shared' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).not.toHaveBeenCalled()
    expect(store.getState().saveStatus).toBe('shared')
    added(store, 'keyVault')
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).toHaveBeenCalledExactlyOnceWith('fresh', store.getState().diagram)
    expect(store.getState()).toMatchObject({ saveStatus: 'saved', designId: 'fresh' })
  })

  it('saves at once when asked, and says when it could not', async () => {
    const { store, save } = makeStore()
    save.mockRejectedValueOnce(new Error('quota'))
    added(store, 'keyVault')
    await store.actions.saveNow()
    expect(store.getState().saveStatus).toBe('failed')
    added(store, 'keyVault')
    await store.actions.saveNow()
    expect(store.getState().saveStatus).toBe('saved')
  })
})

describe('drawing', () => {
  it('makes a missing parent, in one step, and says so', () => {
    const { store } = makeStore()
    const vnet = added(store, 'virtualNetwork')
    const cluster = added(store, 'computeCluster', vnet)
    const { diagram, notice } = store.getState()
    const parent = diagram.nodes[diagram.nodes[cluster]?.parent ?? '']
    expect(parent).toMatchObject({ kind: 'subnet', name: 'snet-training', parent: vnet })
    expect(notice?.text).toContain('snet-training')
    store.actions.undo()
    expect(Object.keys(store.getState().diagram.nodes)).toEqual([vnet])
  })

  it('refuses a move with the reason and leaves everything as it was', () => {
    const { store } = makeStore()
    const vnet = added(store, 'virtualNetwork')
    const vault = added(store, 'keyVault')
    const before = store.getState().diagram
    expect(store.actions.moveInto([vault], { x: -100, y: 0 }, vnet)).toMatchObject({ type: 'refused' })
    expect(store.getState().diagram).toBe(before)
    expect(store.getState().notice).toMatchObject({
      tone: 'refused',
      text: expect.stringMatching(/key vault/),
    })
  })

  it('links in either direction, and only what may be linked', () => {
    const { store } = makeStore()
    const vnet = added(store, 'virtualNetwork')
    const subnet = added(store, 'subnet', vnet)
    const nsg = added(store, 'networkSecurityGroup')
    expect(store.actions.connect('nsgAssociation', nsg, subnet).type).toBe('done')
    expect(Object.values(store.getState().diagram.links)).toMatchObject([{ from: subnet, to: nsg }])
    expect(store.actions.connect('peering', nsg, subnet).type).toBe('refused')
  })

  it('pastes what was copied, more than once', () => {
    const { store } = makeStore()
    added(store, 'keyVault')
    store.actions.copy()
    store.actions.paste()
    store.actions.paste()
    const names = Object.values(store.getState().diagram.nodes).map(({ name }) => name)
    expect(names).toEqual(['kv-ml-prod', 'kv-ml-prod-2', 'kv-ml-prod-3'])
  })

  it('arranges in one step', async () => {
    const { store } = makeStore()
    const a = added(store, 'virtualNetwork')
    store.actions.moveBy([a], { x: 5000, y: 0 })
    await store.actions.arrange()
    expect(store.getState().diagram.layout[a]).toMatchObject({ x: 0, y: 0 })
    store.actions.undo()
    expect(store.getState().diagram.layout[a]?.x).toBeGreaterThan(4000)
  })
})
