import { memoLast, memoWeak } from '../lib/memo'
import { buildGraph } from '../model/buildGraph'
import type { Catalog } from '../model/catalog'
import type { Diagram, DiagramLink, DiagramNode, NodeId } from '../model/diagram'
import type { Finding } from '../model/finding'
import type { Graph } from '../model/graph'
import type { PlannedSubnet } from '../model/plan'
import { present } from '../model/presentation'
import type { Presentation } from '../model/presentation'
import type { Analysis, CordonState } from './state'

export const canUndo = (state: CordonState): boolean => state.history.past !== null
export const canRedo = (state: CordonState): boolean => state.history.future !== null
export const undoLabel = (state: CordonState): string | null => state.history.past?.label ?? null
export const redoLabel = (state: CordonState): string | null => state.history.future?.label ?? null

/** The one selected element, when exactly one is selected. */
export function selectedNode({ selection, diagram }: CordonState): DiagramNode | undefined {
  const [id] = selection.nodes
  return id !== undefined && selection.nodes.length === 1 && selection.links.length === 0
    ? diagram.nodes[id]
    : undefined
}

/** The one selected link, when nothing else is selected. */
export function selectedLink({ selection, diagram }: CordonState): DiagramLink | undefined {
  const [id] = selection.links
  return id !== undefined && selection.links.length === 1 && selection.nodes.length === 0
    ? diagram.links[id]
    : undefined
}

/** Analysis is current: what the panels show is that of the diagram. */
export const isAnalyzed = ({ analysis }: CordonState): boolean => analysis.status === 'idle'

const NO_FINDINGS: readonly Finding[] = []
const findingIndex = memoWeak((analysis: Analysis) => {
  const byElement = new Map<NodeId, Finding[]>()
  for (const finding of analysis.findings) {
    if (finding.element === null) continue
    const list = byElement.get(finding.element)
    if (list) list.push(finding)
    else byElement.set(finding.element, [finding])
  }
  return byElement
})

/** Findings of one element, accepted ones and open questions among them. */
export function findingsOf({ analysis }: CordonState, id: NodeId): readonly Finding[] {
  return (analysis.result && findingIndex(analysis.result).get(id)) ?? NO_FINDINGS
}

const subnetIndex = memoWeak((analysis: Analysis) => {
  const subnets = analysis.plan.spaces.flatMap((space) => space.subnets)
  return new Map(subnets.map((subnet) => [`${subnet.node} ${subnet.family}`, subnet]))
})

/** What the plan says of a subnet's IPv4 prefix. */
export function plannedSubnet({ analysis }: CordonState, id: NodeId): PlannedSubnet | undefined {
  return analysis.result ? subnetIndex(analysis.result).get(`${id} 4`) : undefined
}

const graphOf = memoLast((diagram: Diagram, catalog: Catalog) => buildGraph(diagram, catalog))

/** The typed graph of the diagram. */
export const selectGraph = ({ diagram }: CordonState, catalog: Catalog): Graph => graphOf(diagram, catalog)

const presentations = memoWeak((_diagram: Diagram) => new WeakMap<Catalog, Presentation>())

/** What shows as box, chip, shelf and line. */
export function selectPresentation({ diagram }: CordonState, catalog: Catalog): Presentation {
  const known = presentations(diagram)
  let found = known.get(catalog)
  if (!found) {
    found = present(diagram, catalog)
    known.set(catalog, found)
  }
  return found
}
