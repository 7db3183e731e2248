import type { ExportInput } from '../exporters/exporter'
import { planAddresses } from '../ipPlan/plan'
import { emitters } from '../kinds/emitters'
import { buildTopology } from '../model/buildTopology'
import type { Diagram } from '../model/diagram'
import { catalog } from '../registry'

/** What exporters get for a design, with the real kinds. */
export function exportInput(diagram: Diagram): ExportInput {
  const topology = buildTopology(diagram, catalog)
  return { topology, plan: planAddresses(topology, catalog), catalog, emitters }
}
