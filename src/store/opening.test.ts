import { describe, expect, it, vi } from 'vitest'
import type { Analysis } from '../analysis/result'
import type { Diagram } from '../model/diagram'
import { catalog } from '../registry'
import { createCordonStore, emptyDiagram } from './createCordonStore'
import { opening } from './opening'
import type { Services } from './services'

function session() {
  const save = vi.fn((_id: string, _diagram: Diagram) => Promise.resolve())
  const store = createCordonStore({
    catalog,
    analyze: () => new Promise<Analysis | null>(() => undefined),
    fixes: { tryFixes: () => Promise.resolve(null), fixAll: () => Promise.resolve(null) },
    storage: { newId: () => 'fresh', save },
  })
  // Examples need nothing of the services.
  return { store, save, open: opening(store, {} as Services) }
}

const example = emptyDiagram('Example')

describe('an example of a rule', () => {
  it('leads back to the design that was open', async () => {
    const { store, save, open } = session()
    const own = emptyDiagram('Own')
    store.actions.open(own, { type: 'stored', id: 'own' })
    store.actions.renameDesign('Own, edited')
    await open.example(example, 'dns/zone-missing')
    expect(save).toHaveBeenCalledExactlyOnceWith('own', { ...own, name: 'Own, edited' })
    expect(store.getState()).toMatchObject({
      designId: null,
      origin: 'example',
      example: { rule: 'dns/zone-missing', back: 'own' },
      diagram: example,
    })
    await open.example(example, 'dns/other')
    expect(store.getState().example).toEqual({ rule: 'dns/other', back: 'own' })
    expect(save).toHaveBeenCalledOnce()
    store.actions.open(own, { type: 'stored', id: 'own' })
    expect(store.getState().example).toBeNull()
  })

  it('keeps a design from a link first, which is nowhere else', async () => {
    const { store, save, open } = session()
    const shared = emptyDiagram('Shared')
    store.actions.open(shared, { type: 'shared' })
    await open.example(example, 'dns/zone-missing')
    expect(save).toHaveBeenCalledExactlyOnceWith('fresh', shared)
    expect(store.getState().example?.back).toBe('fresh')
  })

  it('stays closed while what is open cannot be kept', async () => {
    const { store, save, open } = session()
    save.mockRejectedValueOnce(new Error('quota'))
    store.actions.open(emptyDiagram('Own'), { type: 'stored', id: 'own' })
    store.actions.renameDesign('Own, edited')
    await open.example(example, 'dns/zone-missing')
    expect(store.getState().diagram.name).toBe('Own, edited')
    expect(store.getState().notice).toMatchObject({ tone: 'refused' })
    await open.example(example, 'dns/zone-missing')
    expect(store.getState().diagram).toBe(example)
  })
})
