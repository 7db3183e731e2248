import type { DesignRecord, DesignTable, Unsaved } from './designs'

/** A table that lasts as long as the page: for tests, and where the browser has no storage. */
export function memoryTable(): DesignTable {
  const records = new Map<string, DesignRecord>()
  const texts = new Map<string, string>()
  const notes = new Map<string, Unsaved>()
  return {
    records: async () => [...records.values()],
    record: async (id) => records.get(id),
    text: async (id, slot) => texts.get(`${slot} ${id}`),
    update: async (id, next) => {
      const written = next(records.get(id))
      if (written) {
        texts.set(`${written.record.slot} ${id}`, written.text)
        records.set(id, written.record)
      }
      return written
    },
    remove: async (id) => {
      records.delete(id)
      texts.delete(`0 ${id}`)
      texts.delete(`1 ${id}`)
    },
    leave: (key, note) => void notes.set(key, note),
    left: async (id) => [...notes].filter(([, note]) => note.id === id),
    forget: async (key) => void notes.delete(key),
  }
}
