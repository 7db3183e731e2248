import { deepEqual } from 'fast-equals'

import { buildGraph, changesBetween, same } from './buildGraph'
import type { Catalog } from './catalog'
import { FACT_NAMES, follow, type Changes } from './derived'
import type { Diagram } from './diagram'
import type { Graph, LinkView, NodeView } from './graph'
import type { FactsPart, Gap, NetworkFacts } from './network'
import { watch } from './remembering'
import type { Settings } from './settings'
import type { Topology } from './topology'

/**
 * Reads what the drawing means. It never throws: what cannot be understood becomes a gap, and a kind or relation that
 * throws is reported as a gap of its element while the rest goes on.
 */
export function buildTopology(diagram: Diagram, catalog: Catalog): Topology {
  const graph = buildGraph(diagram, catalog)
  const before = last.get(catalog)
  const parts = [...partsOf(graph, catalog)]
  const facts = before ? factsAfter(before, parts) : collect(FACT_NAMES, parts)
  const topology: Topology = { ...graph, ...facts }
  follow(topology, before?.topology, before && changesSince(before, graph, topology))
  last.set(catalog, { graph, topology, parts, facts })
  return topology
}

interface Last {
  readonly graph: Graph
  readonly topology: Topology
  readonly parts: readonly FactsPart[]
  readonly facts: NetworkFacts
}

/** The drawing that was read last with a catalog: what an edit did not touch is taken over from it. */
const last = new WeakMap<Catalog, Last>()

/** Only lists to which an element says something else than before are made again; one that comes out the same stays the same. */
function factsAfter(before: Last, parts: readonly FactsPart[]): NetworkFacts {
  const now = collect(sortsThatDiffer(before.parts, parts), parts)
  const entries = Object.entries(now).map(([sort, facts]) => [
    sort,
    same<unknown>(before.facts[sort as keyof NetworkFacts], facts),
  ])
  return { ...before.facts, ...Object.fromEntries(entries) } as NetworkFacts
}

function sortsThatDiffer(
  before: readonly FactsPart[],
  now: readonly FactsPart[],
): readonly (keyof NetworkFacts)[] {
  if (before.length !== now.length) return FACT_NAMES
  const sorts = new Set<keyof NetworkFacts>()
  now.forEach((part, index) => {
    const earlier = before[index]
    if (part === earlier) return
    for (const sort of Object.keys({ ...earlier, ...part })) sorts.add(sort as keyof NetworkFacts)
  })
  return [...sorts]
}

function collect<N extends keyof NetworkFacts>(
  sorts: readonly N[],
  parts: readonly FactsPart[],
): Pick<NetworkFacts, N> {
  return Object.fromEntries(
    sorts.map((sort) => [sort, parts.flatMap((part): readonly unknown[] => part[sort] ?? NOTHING)]),
  ) as unknown as Pick<NetworkFacts, N>
}

const NOTHING: readonly never[] = []

function changesSince(before: Last, graph: Graph, topology: Topology): Changes | undefined {
  const changes = changesBetween(before.graph, graph)
  const facts = new Set(FACT_NAMES.filter((name) => before.topology[name] !== topology[name]))
  return changes && { ...changes, facts }
}

function* partsOf(graph: Graph, catalog: Catalog): Iterable<FactsPart> {
  const { settings } = graph.diagram
  const earlier = remembered.get(catalog) ?? new Map<string, Remembered>()
  const now = new Map<string, Remembered>()
  const recall = (key: NodeView | LinkView, node: string, contribute: (graph: Graph) => FactsPart) => {
    const known = earlier.get(key.id)
    const holds = known?.key === key && known.settings === settings && known.holds(graph)
    const entry = holds ? known : compute(key, settings, graph, node, contribute, known?.part)
    now.set(key.id, entry)
    return entry.part
  }
  for (const node of graph.nodes) {
    const kind = catalog.kinds.get(node.kind)
    if (!kind) {
      yield gap(
        node.id,
        `The kind “${node.kind}” is not known to this version; the element is kept as it is.`,
      )
      continue
    }
    if (node.problems.length > 0) yield { gaps: problemsOf(node) }
    const { contribute } = kind
    if (contribute) yield recall(node, node.id, (watched) => contribute(node, watched, settings))
  }
  for (const relation of catalog.relations.values()) {
    const { contribute } = relation
    if (!contribute) continue
    for (const link of graph.linksOf(relation)) {
      yield recall(link, link.from.id, (watched) => contribute(link, watched))
    }
  }
  remembered.set(catalog, now)
}

/** What an element said of the drawing that was read last, and how to tell whether it would say so again. */
interface Remembered {
  readonly key: NodeView | LinkView
  readonly settings: Settings
  readonly part: FactsPart
  holds(later: Graph): boolean
}

const remembered = new WeakMap<Catalog, ReadonlyMap<string, Remembered>>()

function compute(
  key: NodeView | LinkView,
  settings: Settings,
  graph: Graph,
  node: string,
  contribute: (graph: Graph) => FactsPart,
  before: FactsPart | undefined,
): Remembered {
  const { graph: watched, holds } = watch(graph)
  const part = guarded(node, () => contribute(watched))
  return { key, settings, part: before ? equalFactsKept(before, part) : part, holds }
}

/** The facts with those that say the same as before as the same objects: a rename changes no fact, so nothing follows from it. */
function equalFactsKept(before: FactsPart, now: FactsPart): FactsPart {
  const entries = Object.entries(now).map(([name, facts]) => {
    const earlier: readonly unknown[] = before[name as keyof FactsPart] ?? []
    const kept = facts.map((fact, index) => (deepEqual(earlier[index], fact) ? earlier[index] : fact))
    return [name, kept]
  })
  return Object.fromEntries(entries) as FactsPart
}

function problemsOf(node: NodeView): readonly Gap[] {
  return node.problems.map(({ field, message }) => ({
    node: node.id,
    field,
    message: `${field}: ${message}`,
  }))
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
