import type { StoredDesigns } from './designs'
import { indexedTable } from './indexedTable'
import { keepDesigns } from './keepDesigns'

/** Designs in this browser. The first save asks that the browser shall not clear them when space gets short. */
export function browserDesigns(): StoredDesigns {
  const designs = keepDesigns(indexedTable(), { now: Date.now, newId: randomId })
  let asked = false
  return {
    ...designs,
    save: async (id, diagram) => {
      await designs.save(id, diagram)
      if (asked) return
      asked = true
      // A refusal changes nothing for the person: what is saved is saved.
      await navigator.storage?.persist?.().catch(() => false)
    },
  }
}

/** `crypto.randomUUID` is missing where a page is served without TLS from another machine. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
