import { dialogs } from './dialogs'
import { panels } from './panels'

/**
 * Fetches the parts that are loaded on demand while the person looks at the design: opening one then neither waits nor asks the
 * network.
 */
export async function preload(): Promise<void> {
  for (const { load } of [...dialogs, ...panels]) await load()
  await import('../outline/Outline')
  await import('../shared/fields/TableControl')
  await import('../shared/fields/TableDialog')
}
