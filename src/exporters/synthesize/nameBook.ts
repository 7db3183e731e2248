import { isLegalName } from '../../facts/naming'
import { middleEllipsis } from '../../lib/text'
import type { Catalog } from '../../model/catalog'
import type { Graph, NodeView } from '../../model/graph'
import type { NodeId } from '../../model/diagram'
import { COMMON_NAME, mendName, numberedName } from '../../facts/mendName'
import type { NameShape } from '../../lib/nameRule'
import { parseResourceId } from './resourceId'
import { MEANINGFUL } from './uniqueNames'

/** The name that a node's resource gets, and why it is not the drawn one. */
export interface BookedName {
  readonly name: string
  readonly rule: NameShape
  readonly global: boolean
  readonly note?: string
}

/**
 * Legal names for all nodes, unique where their type demands it. Earlier nodes keep their name, later ones get a number.
 * Things that exist already keep the name in their resource id.
 */
export function bookNames(graph: Graph, catalog: Catalog): ReadonlyMap<NodeId, BookedName> {
  const taken = new Set<string>()
  const book = new Map<NodeId, BookedName>()
  for (const node of graph.nodes) book.set(node.id, bookName(node, catalog, taken))
  return book
}

function bookName(node: NodeView, catalog: Catalog, taken: Set<string>): BookedName {
  const kind = catalog.kinds.get(node.kind)
  const rule = kind?.nameRule ?? COMMON_NAME
  const global = kind?.nameRule?.scope === 'global'
  if (node.owner.mode === 'existing') {
    const name = parseResourceId(node.owner.resourceId)?.names.at(-1)
    if (name !== undefined) return { name, rule, global: false }
  }
  const legal = mendName(node.name, rule, `${kind?.abbreviation ?? 'res'}-${node.id}`)
  const place = kind?.nameRule?.scope === 'parent' ? (node.parent ?? '') : ''
  const key = (name: string): string => `${kind?.resourceType ?? node.kind} ${place} ${name.toLowerCase()}`
  let name = legal
  const free = kind?.nameRule?.scope === 'none' || MEANINGFUL.has(kind?.resourceType ?? '')
  const isFree = free ? () => true : (text: string) => !taken.has(key(text))
  for (let number = 2; !isFree(name); number += 1) name = numberedName(legal, number, rule)
  taken.add(key(name))
  const note = noteOf(node.name, name, legal, isLegalName(rule, node.name))
  return { name, rule, global, ...(note === undefined ? {} : { note }) }
}

function noteOf(drawn: string, name: string, legal: string, wasLegal: boolean): string | undefined {
  if (name === drawn) return undefined
  const shown = `“${middleEllipsis(drawn, 60)}”`
  if (name !== legal)
    return `${shown} is the name of another resource of this type; this one is named “${name}”.`
  return wasLegal ? undefined : `${shown} is no legal name for this resource type; it is named “${name}”.`
}
