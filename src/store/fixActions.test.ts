import { describe, expect, it } from 'vitest'
import { analyze, type Plugins } from '../analysis/analyze'
import { fixAll } from '../analysis/fix'
import { tryFixes } from '../analysis/tryFix'
import type { Diagram } from '../model/diagram'
import { catalog } from '../registry'
import { renamingRule } from '../testing/renamingRule'
import { createCordonStore } from './createCordonStore'
import { undoLabel } from './selectors'

const options = { today: '2026-01-01' }

const plugins: Plugins = {
  catalog,
  rules: [
    renamingRule('bad', [{ to: 'good', type: 'safe' }]),
    renamingRule('half', [{ to: 'bad', type: 'safe' }]),
    renamingRule('worse', [{ to: 'stuck', type: 'safe' }]),
    renamingRule('stuck', [{ to: 'elsewhere', type: 'guide' }]),
  ],
  patterns: [],
}

async function setUp(...names: readonly string[]) {
  const asked = { beforeAnswer: () => {} }
  const answer = <R>(compute: () => R) => {
    const value = compute()
    asked.beforeAnswer()
    return Promise.resolve(value)
  }
  const store = createCordonStore({
    catalog,
    analyze: (diagram, revision) => Promise.resolve(analyze(diagram, plugins, { ...options, revision })),
    fixes: {
      tryFixes: (diagram, key) => answer(() => tryFixes(diagram, key, plugins, options)),
      fixAll: (diagram) => answer(() => fixAll(diagram, plugins, options)),
    },
    storage: { newId: () => 'x', save: () => Promise.resolve() },
  })
  const ids = names.map((name) => {
    const outcome = store.actions.dropKind('keyVault', { x: 0, y: 0 }, null)
    if (outcome.type === 'refused') throw new Error(outcome.reason)
    store.actions.rename(outcome.id, name)
    return outcome.id
  })
  const look = async () => {
    const { diagram, revision } = store.getState()
    const result = analyze(diagram, plugins, { ...options, revision })
    store.setState({ analysis: { result, status: 'idle', error: null } })
  }
  await look()
  return { store, ids, asked, look }
}

const names = (diagram: Diagram) => Object.values(diagram.nodes).map(({ name }) => name)

describe('a fix', () => {
  it('is one step to undo', async () => {
    const { store, ids } = await setUp('bad-kv')
    const before = store.getState().diagram
    expect(await store.actions.applyFix(`naming/bad|${ids[0]}||`, 0)).toBe(true)
    expect(names(store.getState().diagram)).toEqual(['good-bad-kv'])
    expect(undoLabel(store.getState())).toBe('Call it good')
    store.actions.undo()
    expect(store.getState().diagram).toBe(before)
    store.dispose()
  })

  it('takes the safe fixes along that follow from it, in the same step', async () => {
    const { store, ids } = await setUp('half-kv')
    const before = store.getState().diagram
    expect(await store.actions.applyFix(`naming/half|${ids[0]}||`, 0)).toBe(true)
    expect(names(store.getState().diagram)).toEqual(['good-bad-half-kv'])
    expect(store.getState().notice?.text).toBe('Done: Call it bad, then Call it good')
    store.actions.undo()
    expect(store.getState().diagram).toBe(before)
    store.dispose()
  })

  it('that brings an error is not applied before the person says so', async () => {
    const { store, ids } = await setUp('worse-kv')
    expect(await store.actions.applyFix(`naming/worse|${ids[0]}||`, 0)).toBe(false)
    expect(names(store.getState().diagram)).toEqual(['worse-kv'])
    expect(store.getState().weighed?.brings.map(({ rule }) => rule)).toEqual(['naming/stuck'])
    expect(await store.actions.applyWeighed()).toBe(true)
    expect(names(store.getState().diagram)).toEqual(['stuck-worse-kv'])
    expect(store.getState().weighed).toBeNull()
    store.dispose()
  })

  it('says so when its finding is gone', async () => {
    const { store, ids } = await setUp('bad-kv')
    store.actions.rename(ids[0] ?? '', 'fine')
    expect(await store.actions.applyFix(`naming/bad|${ids[0]}||`, 0)).toBe(false)
    expect(store.getState().notice).toMatchObject({ tone: 'refused' })
    store.dispose()
  })

  it('is tried again when the drawing changes before the answer comes', async () => {
    const { store, ids, asked } = await setUp('bad-kv', 'other')
    asked.beforeAnswer = () => {
      asked.beforeAnswer = () => {}
      store.actions.rename(ids[1] ?? '', 'changed')
    }
    expect(await store.actions.applyFix(`naming/bad|${ids[0]}||`, 0)).toBe(true)
    expect(names(store.getState().diagram)).toEqual(['good-bad-kv', 'changed'])
    store.dispose()
  })
})

describe('all safe fixes', () => {
  it('are one step, and leave what would bring an error', async () => {
    const { store } = await setUp('bad-a', 'half-b', 'worse-c', 'fine')
    const before = store.getState().diagram
    expect(await store.actions.applySafeFixes()).toBe(3)
    expect(names(store.getState().diagram)).toEqual(['good-bad-a', 'good-bad-half-b', 'worse-c', 'fine'])
    expect(store.getState().notice?.text).toBe(
      '3 fixes applied. 1 more would bring an error: decide on each. 1 finding is left: it needs a decision.',
    )
    store.actions.undo()
    expect(store.getState().diagram).toBe(before)
    store.dispose()
  })

  it('change nothing when the drawing keeps changing', async () => {
    const { store, ids, asked } = await setUp('bad-a')
    let turn = 0
    asked.beforeAnswer = () => store.actions.rename(ids[0] ?? '', `bad-${turn++}`)
    expect(await store.actions.applySafeFixes()).toBe(0)
    expect(store.getState().notice?.tone).toBe('refused')
    store.dispose()
  })
})
