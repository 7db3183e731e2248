import { absoluteBox } from '../../../model/boxes'
import type { Catalog } from '../../../model/catalog'
import { applyAll, type Command } from '../../../model/commands'
import type { Diagram } from '../../../model/diagram'
import { present } from '../../../model/presentation'
import type { Ghost } from '../../../store/state'

/** The boxes that commands would add, where they would stand. What shows on another element or on a shelf has none. */
export function ghostsOf(diagram: Diagram, catalog: Catalog, commands: readonly Command[]): readonly Ghost[] {
  const added = commands.flatMap((command) => (command.type === 'addNode' ? [command.node] : []))
  if (added.length === 0) return []
  const after = applyAll(diagram, commands)
  const { boxOf } = present(after, catalog)
  return added.flatMap(({ id, name }) => (boxOf(id) === id ? [{ name, box: absoluteBox(after, id) }] : []))
}
