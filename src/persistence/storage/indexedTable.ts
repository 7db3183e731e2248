import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { DesignRecord, DesignTable, Unsaved } from './designs'

interface Schema extends DBSchema {
  readonly designs: { readonly key: string; readonly value: DesignRecord }
  readonly texts: { readonly key: [string, number]; readonly value: string }
  readonly unsaved: {
    readonly key: string
    readonly value: Unsaved
    readonly indexes: { readonly id: string }
  }
}

const VERSION = 2

/** The table in IndexedDB. Every call is one transaction: what was not completed did not happen. */
export function indexedTable(name = 'cordon'): DesignTable {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  /** The open database for what cannot wait. */
  let current: IDBPDatabase<Schema> | undefined
  const database = () => {
    opened ??= open(name, () => {
      opened = undefined
      current = undefined
    }).then((database) => (current = database))
    // A refusal (private window, full disk) may pass: the next call asks again.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  return {
    records: async () => (await database()).getAll('designs'),
    record: async (id) => (await database()).get('designs', id),
    text: async (id, slot) => (await database()).get('texts', [id, slot]),
    update: async (id, next) => {
      const transaction = (await database()).transaction(['designs', 'texts'], 'readwrite', {
        durability: 'strict',
      })
      // An aborted transaction rejects here too; without a listener that would be reported as nobody's.
      transaction.done.catch(() => {})
      const designs = transaction.objectStore('designs')
      const written = next(await designs.get(id))
      if (written) {
        await transaction.objectStore('texts').put(written.text, [id, written.record.slot])
        await designs.put(written.record, id)
      }
      await transaction.done
      return written
    },
    remove: async (id) => {
      const transaction = (await database()).transaction(['designs', 'texts'], 'readwrite')
      await Promise.all([
        transaction.objectStore('designs').delete(id),
        transaction.objectStore('texts').delete([id, 0]),
        transaction.objectStore('texts').delete([id, 1]),
        transaction.done,
      ])
    },
    leave: (key, note) => {
      if (!current) return
      try {
        const transaction = current.transaction('unsaved', 'readwrite')
        transaction.done.catch(() => {})
        transaction.store.put(note, key).catch(() => {})
        // Said aloud, so that the browser completes it although the page that asked is gone.
        transaction.commit()
      } catch {
        // The database is closing; there is nobody left to tell.
      }
    },
    left: async (id) => {
      const { store } = (await database()).transaction('unsaved')
      const keys = await store.index('id').getAllKeys(id)
      const notes = await store.index('id').getAll(id)
      return keys.flatMap((key, index) => {
        const note = notes[index]
        return note ? [[key, note] as const] : []
      })
    },
    forget: async (key) => (await database()).delete('unsaved', key),
  }
}

function open(name: string, closed: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, VERSION, {
    upgrade: (database, before) => {
      if (before < 1) {
        database.createObjectStore('designs')
        database.createObjectStore('texts')
      }
      if (before < 2) database.createObjectStore('unsaved').createIndex('id', 'id')
    },
    // A newer version of the app in another tab wants to change the database: let go of it.
    blocking: (_current, _blocked, event) => {
      ;(event.target as IDBDatabase).close()
      closed()
    },
    terminated: closed,
  })
}
