import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'

/** A drawing with nothing in it. */
export function emptyDesign(): Diagram {
  return new DiagramBuilder('').build()
}
