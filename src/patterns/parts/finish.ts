import { kinds } from '../../kinds/list'
import { relations } from '../../links/list'
import type { DiagramBuilder } from '../../model/builder'
import { makeCatalog } from '../../model/catalog'
import type { Diagram } from '../../model/diagram'
import { arrangeDiagram } from '../../model/layout/arrangeDiagram'

const catalog = makeCatalog(kinds, relations)

/** The finished drawing, laid out as the automatic layout does it. */
export function finish(b: DiagramBuilder): Diagram {
  const diagram = b.build()
  return { ...diagram, layout: arrangeDiagram(diagram, catalog) }
}
