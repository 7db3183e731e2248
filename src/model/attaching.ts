import type { Catalog } from './catalog'
import type { Diagram, NodeId } from './diagram'
import { legalLinks } from './links'
import type { LegalLink } from './links'
import { carriedEnd } from './presentation'

/**
 * The link by which one thing shows on another, such as a security group dropped on a subnet: on the target itself, or on the nearest thing
 * around it that may carry it.
 */
export function attachment(
  diagram: Diagram,
  catalog: Catalog,
  id: NodeId,
  target: NodeId | null,
): LegalLink | undefined {
  const seen = new Set<NodeId>()
  for (let up = target; up !== null && !seen.has(up); up = diagram.nodes[up]?.parent ?? null) {
    seen.add(up)
    const link = legalLinks(diagram, catalog, id, up).find(
      (legal) => carriedEnd(legal, diagram, catalog) === id,
    )
    if (link) return link
  }
  return undefined
}
