import { buildGraph } from './buildGraph'
import type { Catalog } from './catalog'
import type { Diagram } from './diagram'
import type { Graph } from './graph'
import type { FactsPart, Gap, NetworkFacts } from './network'
import type { Topology } from './topology'

/**
 * Reads what the drawing means. It never throws: what cannot be understood becomes a gap, and a kind or relation that
 * throws is reported as a gap of its element while the rest goes on.
 */
export function buildTopology(diagram: Diagram, catalog: Catalog): Topology {
  const graph = buildGraph(diagram, catalog)
  const facts = emptyFacts()
  for (const part of parts(graph, catalog)) addPart(facts, part)
  return { ...graph, ...facts }
}

/** An empty list for each sort of fact. */
export function emptyFacts(): { [K in keyof NetworkFacts]: NetworkFacts[K][number][] } {
  return {
    spaces: [],
    segments: [],
    adjacencies: [],
    routeTables: [],
    filters: [],
    firewalls: [],
    egresses: [],
    hosts: [],
    doors: [],
    privateEndpoints: [],
    endpointPolicies: [],
    zones: [],
    nameServers: [],
    managedRules: [],
    needs: [],
    ranges: [],
    gaps: [],
  }
}

function* parts(graph: Graph, catalog: Catalog): Iterable<FactsPart> {
  const { settings } = graph.diagram
  for (const node of graph.nodes) {
    const kind = catalog.kinds.get(node.kind)
    if (!kind) {
      yield gap(
        node.id,
        `The kind “${node.kind}” is not known to this version; the element is kept as it is.`,
      )
      continue
    }
    yield {
      gaps: node.problems.map(({ field, message }) => ({
        node: node.id,
        field,
        message: `${field}: ${message}`,
      })),
    }
    yield guarded(node.id, () => kind.contribute?.(node, graph, settings) ?? {})
  }
  for (const relation of catalog.relations.values()) {
    if (!relation.contribute) continue
    for (const link of graph.linksOf(relation)) {
      yield guarded(link.from.id, () => relation.contribute?.(link, graph) ?? {})
    }
  }
}

function guarded(node: string, contribute: () => FactsPart): FactsPart {
  try {
    return contribute()
  } catch (error) {
    return gap(node, `Could not be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function gap(node: string, message: string): { readonly gaps: readonly Gap[] } {
  return { gaps: [{ node, message }] }
}

function addPart(facts: ReturnType<typeof emptyFacts>, part: FactsPart): void {
  for (const key of Object.keys(part) as (keyof NetworkFacts)[]) {
    const items = part[key]
    if (items) (facts[key] as unknown[]).push(...items)
  }
}
