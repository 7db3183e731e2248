import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import type { RuleExample } from '../model/rule'
import type { Settings } from '../model/settings'

/** An example drawing written with the builder. */
export function example(
  title: string,
  draw: (b: DiagramBuilder) => void,
  settings: Partial<Settings> = {},
): RuleExample {
  return {
    title,
    build(): Diagram {
      const b = new DiagramBuilder(title, settings)
      draw(b)
      return b.build()
    },
  }
}
