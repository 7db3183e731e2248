import type { Catalog } from './catalog'
import type { Command } from './commands'
import type { Diagram, LinkId, NodeId, Properties } from './diagram'
import { initialProperties } from './fields'
import type { Relation } from './relation'

/** A relation that may link two things, in the direction that it declares. */
export interface LegalLink {
  readonly relation: Relation
  readonly from: NodeId
  readonly to: NodeId
  /** Links that must go because an end may have only so many: the oldest beyond the limit. */
  readonly replaces: readonly LinkId[]
}

/** The relations that may link `a` and `b`, whichever end each is; those that link them already are left out. */
export function legalLinks(diagram: Diagram, catalog: Catalog, a: NodeId, b: NodeId): readonly LegalLink[] {
  if (a === b) return []
  const found: LegalLink[] = []
  for (const relation of catalog.relations.values()) {
    const link =
      legalLink(diagram, relation, a, b) ??
      (isSymmetric(relation) ? undefined : legalLink(diagram, relation, b, a))
    if (link) found.push(link)
  }
  return found
}

/** True when some relation may link the kinds of the two things. Cheap: for marking all targets while a line is drawn. */
export function mayLink(diagram: Diagram, catalog: Catalog, a: NodeId, b: NodeId): boolean {
  const kindA = diagram.nodes[a]?.kind
  const kindB = diagram.nodes[b]?.kind
  if (a === b || kindA === undefined || kindB === undefined) return false
  for (const { from, to } of catalog.relations.values()) {
    if ((from.includes(kindA) && to.includes(kindB)) || (from.includes(kindB) && to.includes(kindA)))
      return true
  }
  return false
}

/** The commands that make a link, replacing what the limits of its relation leave no room for. */
export function linkCommands(
  diagram: Diagram,
  { relation, from, to, replaces }: LegalLink,
): readonly Command[] {
  const properties = initialProperties(relation.fields) as Properties
  const link = { id: `l${diagram.nextId}`, kind: relation.id, from, to, properties }
  return [
    ...(replaces.length > 0 ? [{ type: 'removeLinks' as const, ids: replaces }] : []),
    { type: 'addLink', link },
  ]
}

function legalLink(diagram: Diagram, relation: Relation, from: NodeId, to: NodeId): LegalLink | undefined {
  const fromKind = diagram.nodes[from]?.kind
  const toKind = diagram.nodes[to]?.kind
  if (fromKind === undefined || toKind === undefined) return undefined
  if (!relation.from.includes(fromKind) || !relation.to.includes(toKind)) return undefined
  const same = Object.values(diagram.links).filter((link) => link.kind === relation.id)
  const isLinked = same.some(
    (link) =>
      (link.from === from && link.to === to) ||
      (isSymmetric(relation) && link.from === to && link.to === from),
  )
  if (isLinked) return undefined
  const atFrom = beyond(
    same.filter((link) => link.from === from),
    relation.maxFrom,
  )
  const atTo = beyond(
    same.filter((link) => link.to === to),
    relation.maxTo,
  )
  return { relation, from, to, replaces: [...new Set([...atFrom, ...atTo])] }
}

/** A relation between two of a kind says the same in both directions. */
function isSymmetric({ from, to }: Relation): boolean {
  return from.length === to.length && from.every((kind) => to.includes(kind))
}

function beyond(links: readonly { readonly id: LinkId }[], limit: number | undefined): readonly LinkId[] {
  return limit === undefined ? [] : links.slice(0, Math.max(0, links.length - limit + 1)).map(({ id }) => id)
}
