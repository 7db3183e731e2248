import { kinds } from '../../kinds/list'
import { relations } from '../../links/list'
import type { DiagramBuilder } from '../../model/builder'
import { makeCatalog } from '../../model/catalog'
import type { Diagram } from '../../model/diagram'

const catalog = makeCatalog(kinds, relations)

/** The finished drawing, laid out as the automatic layout does it. */
export function finish(b: DiagramBuilder): Diagram {
  void catalog
  return b.build()
}
