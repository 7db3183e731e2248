import { err, ok } from '../../lib/result'
import type { Diagram } from '../../model/diagram'
import { writeDocument } from '../documentText'
import { readDocument } from '../gate'
import { describeProblem } from '../problem'
import type { DesignEntry, DesignRecord, DesignTable, StoredDesigns } from './designs'

/** What keeping designs needs besides the table. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

const MISSING = 'The design is no longer stored in this browser.'

/** Designs in a table of two texts each. A save touches only the older text, so a crash leaves the newest one whole. */
export function keepDesigns(table: DesignTable, { now, newId }: Surroundings): StoredDesigns {
  /** Versions that this tab has loaded or saved. */
  const seen = new Map<string, number>()
  /** Where this tab's work on a design goes since another tab saved that design. */
  const copies = new Map<string, string>()

  const write = (id: string, diagram: Diagram) =>
    table.update(id, (record) =>
      record && record.version !== seen.get(id)
        ? undefined
        : { record: recordOf(id, diagram, now(), record), text: writeDocument(diagram) },
    )

  const save: StoredDesigns['save'] = async (wanted, diagram) => {
    const id = copies.get(wanted) ?? wanted
    const copy = id === wanted ? diagram : copyOf(diagram)
    const written = await write(id, copy)
    if (written) {
      seen.set(id, written.record.version)
      const note = notes.get(id)
      if (note !== undefined && notes.delete(id)) await table.forget(note)
      return
    }
    const ownId = newId()
    const own = await write(ownId, copyOf(diagram))
    if (!own) throw new Error(`The new id ${ownId} is taken.`)
    copies.set(wanted, ownId)
    seen.set(ownId, own.record.version)
  }

  /** Notes of this tab, by design. */
  const notes = new Map<string, string>()
  const leave: StoredDesigns['leave'] = (wanted, diagram) => {
    const id = copies.get(wanted) ?? wanted
    const key = notes.get(id) ?? `${id} ${newId()}`
    notes.set(id, key)
    table.leave(key, { id, version: seen.get(id) ?? 0, text: writeDocument(diagram) })
  }

  /** Saves what pages that went had left, as if they had come to it themselves. */
  const saveLeft = async (id: string): Promise<void> => {
    for (const [key, note] of await table.left(id)) {
      const record = await table.record(id)
      const saved = record && (await table.text(id, record.slot))
      const read = readDocument(note.text)
      if (saved !== note.text && read.ok) {
        if (note.version > 0) seen.set(id, note.version)
        else seen.delete(id)
        await save(id, read.value)
      }
      await table.forget(key)
    }
  }

  const load: StoredDesigns['load'] = async (asked) => {
    await saveLeft(copies.get(asked) ?? asked)
    return loadSaved(asked)
  }

  const loadSaved: StoredDesigns['load'] = async (wanted) => {
    const id = copies.get(wanted) ?? wanted
    const record = await table.record(id)
    if (!record) return err(MISSING)
    const newest = readDocument((await table.text(id, record.slot)) ?? '')
    const before = newest.ok ? newest : readDocument((await table.text(id, other(record.slot))) ?? '')
    const read = before.ok ? before : newest
    if (!read.ok) return err(describeProblem(read.error))
    seen.set(id, record.version)
    return read
  }

  return {
    newId,
    save,
    leave,
    load,
    list: async () =>
      (await table.records()).map(entryOf).sort((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1)),
    remove: (id) => table.remove(id),
    duplicate: async (id) => {
      const original = await load(id)
      if (!original.ok) return original
      const ownId = newId()
      await save(ownId, copyOf(original.value))
      return ok(ownId)
    },
  }
}

function recordOf(
  id: string,
  diagram: Diagram,
  savedAt: number,
  old: DesignRecord | undefined,
): DesignRecord {
  return {
    id,
    name: diagram.name,
    savedAt,
    elements: Object.keys(diagram.nodes).length,
    links: Object.keys(diagram.links).length,
    slot: old ? other(old.slot) : 0,
    version: (old?.version ?? 0) + 1,
  }
}

function entryOf({ id, name, savedAt, elements, links }: DesignRecord): DesignEntry {
  return { id, name, savedAt, elements, links }
}

function copyOf(diagram: Diagram): Diagram {
  return diagram.name.endsWith(' (copy)') ? diagram : { ...diagram, name: `${diagram.name} (copy)` }
}

function other(slot: 0 | 1): 0 | 1 {
  return slot === 0 ? 1 : 0
}
