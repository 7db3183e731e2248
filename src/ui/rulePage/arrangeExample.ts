import type { Catalog } from '../../model/catalog'
import type { Diagram } from '../../model/diagram'
import { arrangeDiagram } from '../../model/layout/arrangeDiagram'
import type { RuleExample } from '../../model/rule'

/** The drawing of an example, laid out: its author says what is there, never where. */
export function arrangeExample(example: RuleExample, catalog: Catalog): Diagram {
  const diagram = example.build()
  return { ...diagram, layout: { ...diagram.layout, ...arrangeDiagram(diagram, catalog) } }
}
