import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../model/diagram'
import { emptyDesign } from '../../testing/emptyDesign'
import { writeDocument } from '../documentText'
import type { DesignTable, StoredDesigns } from './designs'
import { indexedTable } from './indexedTable'
import { keepDesigns } from './keepDesigns'
import { memoryTable } from './memoryTable'

let databases = 0
const tables: readonly (readonly [string, () => DesignTable])[] = [
  ['memory', memoryTable],
  ['IndexedDB', () => indexedTable(`test-${(databases += 1)}`)],
]

/** A clock that goes on by one with each look, and ids that count. */
const surroundings = (prefix = 'd') => {
  let time = 0
  let id = 0
  return { now: () => (time += 1), newId: () => `${prefix}${(id += 1)}` }
}
const named = (name: string): Diagram => ({ ...emptyDesign(), name })
const nameOf = async (designs: StoredDesigns, id: string) => {
  const loaded = await designs.load(id)
  return loaded.ok ? loaded.value.name : loaded.error
}

describe.each(tables)('designs in %s', (_, makeTable) => {
  it('keeps, lists newest first, duplicates and removes', async () => {
    const designs = keepDesigns(makeTable(), surroundings())
    const first = designs.newId()
    const second = designs.newId()
    await designs.save(first, named('first'))
    await designs.save(second, named('second'))
    await designs.save(first, named('first, changed'))
    expect((await designs.list()).map(({ id, name }) => [id, name])).toEqual([
      [first, 'first, changed'],
      [second, 'second'],
    ])
    const copy = await designs.duplicate(second)
    expect(copy.ok && (await nameOf(designs, copy.value))).toBe('second (copy)')
    await designs.remove(second)
    expect((await designs.load(second)).ok).toBe(false)
    expect((await designs.list()).map(({ id }) => id)).not.toContain(second)
  })

  it('finds everything again in another visit', async () => {
    const table = makeTable()
    await keepDesigns(table, surroundings()).save('a', named('kept'))
    expect(await nameOf(keepDesigns(table, surroundings()), 'a')).toBe('kept')
  })

  it('saves what a page left that was going, once', async () => {
    const table = makeTable()
    const going = keepDesigns(table, surroundings('a'))
    await going.save('a', named('saved'))
    going.leave('a', named('half typed'))
    expect(await nameOf(keepDesigns(table, surroundings('b')), 'a')).toBe('half typed')
    expect(await table.left('a')).toEqual([])
    expect(await keepDesigns(table, surroundings('c')).list()).toHaveLength(1)
  })

  it('keeps a design that was never saved but left', async () => {
    const table = makeTable()
    await table.records()
    keepDesigns(table, surroundings('a')).leave('new', named('just begun'))
    const later = keepDesigns(table, surroundings('b'))
    expect(await nameOf(later, 'new')).toBe('just begun')
    expect(await later.list()).toHaveLength(1)
  })

  it('keeps both when another tab saved after the page had left', async () => {
    const table = makeTable()
    const going = keepDesigns(table, surroundings('a'))
    await going.save('a', named('base'))
    const other = keepDesigns(table, surroundings('b'))
    await other.load('a')
    going.leave('a', named('left'))
    await other.save('a', named('saved by the other'))
    const later = keepDesigns(table, surroundings('c'))
    await later.load('a')
    const names = (await later.list()).map(({ name }) => name).sort()
    expect(names).toEqual(['left (copy)', 'saved by the other'])
  })

  it('forgets what it left when the page stayed and saved', async () => {
    const table = makeTable()
    const staying = keepDesigns(table, surroundings('a'))
    await staying.save('a', named('one'))
    staying.leave('a', named('two'))
    await staying.save('a', named('three'))
    expect(await table.left('a')).toEqual([])
    expect(await nameOf(staying, 'a')).toBe('three')
  })

  it('loses no edit of two tabs, however they interleave', async () => {
    const act = fc.record({ tab: fc.nat(1), act: fc.constantFrom('load', 'save') })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const table = makeTable()
        const first = keepDesigns(table, surroundings('first'))
        const second = keepDesigns(table, surroundings('second'))
        await first.save('x', named('begin'))
        await second.load('x')
        // What each tab shows: edits are added to it, as a person goes on with what they see.
        const shown = ['begin', 'begin']
        let edits = 0
        for (const { tab, act: what } of acts) {
          const designs = tab === 0 ? first : second
          if (what === 'load') shown[tab] = await nameOf(designs, 'x')
          else {
            edits += 1
            shown[tab] = `${shown[tab]} <${edits}>`
            await designs.save('x', named(shown[tab]))
          }
        }
        const kept = (await first.list()).map(({ name }) => name).join('\n')
        for (let edit = 1; edit <= edits; edit += 1) expect(kept).toContain(`<${edit}>`)
      }),
      { numRuns: 40 },
    )
  })

  it('goes back to the text before when the newest cannot be read', async () => {
    const table = makeTable()
    const designs = keepDesigns(table, surroundings())
    await designs.save('a', named('one'))
    await designs.save('a', named('two'))
    await table.update('a', (record) => record && { record, text: writeDocument(named('two')).slice(0, 40) })
    expect(await nameOf(keepDesigns(table, surroundings()), 'a')).toBe('one')
  })

  it('says what is wrong when neither can be read', async () => {
    const table = makeTable()
    const designs = keepDesigns(table, surroundings())
    await designs.save('a', named('one'))
    await table.update('a', (record) => record && { record, text: '{"schema":99}' })
    expect(await nameOf(designs, 'a')).toMatch(/newer version/)
  })
})

describe('a crash or a full disk', () => {
  /** IndexedDB in which the write that is counted fails, as when the quota is exceeded or the tab dies. */
  const failing = (at: number) => {
    const original = IDBObjectStore.prototype.put
    let writes = 0
    IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...args: Parameters<typeof original>) {
      writes += 1
      if (writes === at) {
        this.transaction.abort()
        throw new DOMException('full', 'QuotaExceededError')
      }
      return original.apply(this, args)
    }
    return () => {
      IDBObjectStore.prototype.put = original
    }
  }

  it.each([1, 2])('at write %i of a save rejects and leaves the last complete state', async (at) => {
    const table = indexedTable(`test-${(databases += 1)}`)
    const designs = keepDesigns(table, surroundings())
    await designs.save('a', named('one'))
    const mend = failing(at)
    await expect(designs.save('a', named('two'))).rejects.toThrow()
    mend()
    expect(await nameOf(keepDesigns(table, surroundings()), 'a')).toBe('one')
    await designs.save('a', named('three'))
    expect(await nameOf(keepDesigns(table, surroundings()), 'a')).toBe('three')
    expect((await designs.list()).length).toBe(1)
  })

  it('a database that does not open is asked again', async () => {
    const original = indexedDB.open.bind(indexedDB)
    indexedDB.open = () => {
      throw new DOMException('private window', 'InvalidStateError')
    }
    const designs = keepDesigns(indexedTable(`test-${(databases += 1)}`), surroundings())
    await expect(designs.save('a', named('one'))).rejects.toThrow('private window')
    indexedDB.open = original
    await designs.save('a', named('one'))
    expect(await nameOf(designs, 'a')).toBe('one')
  })
})
