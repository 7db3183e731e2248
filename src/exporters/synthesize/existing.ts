import type { NodeView } from '../../model/graph'
import type { ExportInput } from '../exporter'
import type { Collected } from './context'
import { parseResourceId } from './resourceId'
import type { Drafted } from './resourceSymbols'
import { knownType } from './resourceType'

/**
 * The stand-in for a thing that exists already. Its id is the stated one or, for a part of an existing thing, the id of
 * that thing and the drawn name. Undefined for what is no resource, and for what cannot be told: references to it then
 * become parameters.
 */
export function existingResource(
  node: NodeView,
  input: ExportInput,
  collected: Collected,
): Drafted | undefined {
  const kindType = input.catalog.kinds.get(node.kind)?.resourceType
  const id = existingId(node, input)
  const parsed = id === undefined ? undefined : parseResourceId(id)
  if (id === undefined || parsed === undefined) {
    if (kindType !== undefined)
      collected.note(node.id, `${node.name} exists already, but its resource id is not stated.`)
    return undefined
  }
  const known = knownType(parsed.type)
  if (known === undefined) {
    collected.note(node.id, `${node.name} is of the type ${parsed.type}, which is not known here.`)
    return undefined
  }
  const { type, apiVersion } = known
  if (kindType !== undefined && kindType.toLowerCase() !== type.toLowerCase()) {
    collected.note(node.id, `${node.name} is drawn as ${kindType}, but its resource id says ${type}.`)
  }
  return {
    node: node.id,
    slot: 'main',
    type,
    apiVersion,
    name: parsed.names.at(-1) ?? node.name,
    concern: 'network',
    body: {},
    existing: { resourceId: id },
  }
}

/** The stated id, or one made of the id of the existing thing that the node is a part of. */
export function existingId(node: NodeView, input: ExportInput): string | undefined {
  if (node.owner.mode !== 'existing') return undefined
  const stated = node.owner.resourceId.trim().replace(/\/$/, '')
  if (stated !== '') return stated
  const parent = input.topology.parentOf(node)
  const parentId = parent && existingId(parent, input)
  const parentType = parentId === undefined ? undefined : parseResourceId(parentId)?.type
  const type = input.catalog.kinds.get(node.kind)?.resourceType
  if (parentType === undefined || type === undefined) return undefined
  if (!type.toLowerCase().startsWith(`${parentType.toLowerCase()}/`)) return undefined
  return `${parentId}/${type.slice(parentType.length + 1)}/${node.name}`
}
