import type { NodeId } from '../../model/diagram'
import type { Graph, NodeView } from '../../model/graph'
import type { TemplateResource } from '../../model/template'
import { keyOf } from './resourceKey'
import { SymbolTable, identifierOf, joinWords } from './symbols'

/** A resource that has no symbol yet. */
export type Drafted = Omit<TemplateResource, 'symbol'>

/**
 * The name that stands for each deployed or referenced node. Nodes of one name are told apart by their container's name,
 * then by a number.
 */
export function nodeSymbols(graph: Graph, counts: (node: NodeView) => boolean): ReadonlyMap<NodeId, string> {
  const nodes = graph.nodes.filter(counts)
  const own = new Map(nodes.map((node) => [node.id, identifierOf(node.name, node.kind)]))
  const uses = new Map<string, number>()
  for (const name of own.values()) uses.set(name.toLowerCase(), (uses.get(name.toLowerCase()) ?? 0) + 1)

  const table = new SymbolTable()
  const symbols = new Map<NodeId, string>()
  for (const node of nodes) {
    const name = own.get(node.id) ?? node.kind
    const parent = node.parent === null ? undefined : (symbols.get(node.parent) ?? own.get(node.parent))
    const shared = (uses.get(name.toLowerCase()) ?? 0) > 1
    symbols.set(
      node.id,
      shared && parent !== undefined ? table.claim(joinWords(parent, name)) : table.claim(name),
    )
  }
  return symbols
}

/**
 * The name of each resource by its place. `main` takes the node's; the others are called after the node and their slot (in
 * which the id of another node reads as its name), or after their own name where the slot is only numbered.
 */
export function resourceSymbols(
  resources: readonly Drafted[],
  symbols: ReadonlyMap<NodeId, string>,
): ReadonlyMap<string, string> {
  const table = new SymbolTable()
  const result = new Map<string, string>()
  for (const name of symbols.values()) table.claim(name)
  for (const resource of resources) {
    const { node, slot, name } = resource
    const main = symbols.get(node) ?? node
    if (slot === 'main') {
      result.set(keyOf(resource), main)
      continue
    }
    const words = slot.split(' ').map((word) => symbols.get(word) ?? identifierOf(word, 'part'))
    const bySlot = joinWords(main, ...words)
    const byName = /\d/.test(slot) && typeof name === 'string' ? identifierOf(name, bySlot) : undefined
    result.set(keyOf(resource), byName === undefined ? table.claim(bySlot) : table.claim(byName, bySlot))
  }
  return result
}
