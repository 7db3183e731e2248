import type { NodeId } from '../../model/diagram'
import type { NodeView } from '../../model/graph'
import type { Emitted, Template, TemplateResource } from '../../model/template'
import type { ExportInput } from '../exporter'
import { collect, type Collected } from './context'
import { noteExistingDuties } from './existingDuties'
import { existingResource } from './existing'
import { orderResources } from './order'
import { settleReferences } from './references'
import { serialisePeerings } from './serialisePeerings'
import { serialiseSubnets } from './serialiseSubnets'
import { keyOf } from './resourceKey'
import { knownType } from './resourceType'
import { nodeSymbols, resourceSymbols, type Drafted } from './resourceSymbols'
import { uniqueNames } from './uniqueNames'

/**
 * The drawing as resources: every kind is asked for its resources, references are resolved, names made legal and unique,
 * symbols given, and everything put in an order in which it can be deployed. Never throws for a drawing: what cannot be
 * deployed becomes a note.
 */
export function synthesize(input: ExportInput): Template {
  const { topology: graph, emitters } = input
  const symbols = nodeSymbols(graph, (node) => node.owner.mode === 'existing' || emitters.has(node.kind))
  const collected = collect(input, symbols)
  const drafts = draft(input, collected)
  noteExistingDuties(input, symbols, collected)
  const named = uniqueNames(drafts, collected)
  const slots = resourceSymbols(named, symbols)
  const resources = named.map((each): TemplateResource => ({
    ...each,
    symbol: slots.get(keyOf(each)) ?? each.node,
  }))
  const settled = settleReferences(resources, graph, collected)
  const ordered = orderResources(serialisePeerings(serialiseSubnets(settled)), graph, collected)
  const parameters = [...collected.parameters.values()]
  const location = parameters.filter(({ name }) => name === 'location')
  return {
    parameters: [...location, ...parameters.filter(({ name }) => name !== 'location')],
    resources: ordered,
    notes: collected.notes,
  }
}

function draft(input: ExportInput, collected: Collected): readonly Drafted[] {
  const drafts = new Map<string, Drafted>()
  for (const node of input.topology.nodes) {
    if (node.owner.mode === 'existing') {
      const existing = existingResource(node, input, collected)
      if (existing) drafts.set(keyOf(existing), existing)
    } else
      for (const each of emit(node, input, collected)) {
        const drafted = complete(node.id, each, collected)
        if (!drafted) continue
        if (drafts.has(keyOf(drafted)))
          collected.note(
            node.id,
            `Two resources of ${node.name} stand for “${each.slot}”; the first is kept.`,
          )
        else drafts.set(keyOf(drafted), drafted)
      }
  }
  return [...drafts.values()]
}

/** A kind that throws must not take the export with it. */
function emit(node: NodeView, input: ExportInput, collected: Collected): readonly Emitted[] {
  const emitNode = input.emitters.get(node.kind)
  if (!emitNode) return []
  try {
    return emitNode(node, collected.context)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    collected.note(node.id, `${node.name} could not be written and is missing here: ${reason}`)
    return []
  }
}

function complete(node: NodeId, emitted: Emitted, collected: Collected): Drafted | undefined {
  const known = knownType(emitted.type)
  if (known === undefined) {
    collected.note(node, `No API version is known for ${emitted.type}, so it is missing here.`)
    return undefined
  }
  return { ...emitted, ...known, node }
}
