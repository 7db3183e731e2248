import { useMemo } from 'react'
import type { NodeId } from '../../model/diagram'
import { useCordon, useCordonStore } from '../../store/hooks'
import type { PlanRow } from './planRows'

/** Things that a subnet is associated with by one relation: a column of the plan. */
export interface AttachmentColumn {
  readonly relation: string
  readonly label: string
  readonly of: ReadonlyMap<NodeId, readonly NodeId[]>
}

/** One column for each relation that shows as a chip on what the plan lists as subnets. */
export function useAttachments(rows: readonly PlanRow[]): readonly AttachmentColumn[] {
  const { catalog } = useCordonStore()
  const nodes = useCordon(({ diagram }) => diagram.nodes)
  const links = useCordon(({ diagram }) => diagram.links)
  return useMemo(() => {
    const listed = rows.flatMap((row) => ('subnet' in row ? [row.subnet.node] : []))
    const kinds = new Set(listed.map((id) => nodes[id]?.kind ?? ''))
    const relations = [...catalog.relations.values()].filter(
      ({ appearance, from }) => appearance === 'chip' && from.some((kind) => kinds.has(kind)),
    )
    return relations.map(({ id, label }): AttachmentColumn => {
      const of = new Map<NodeId, NodeId[]>()
      for (const { kind, from, to } of Object.values(links)) {
        if (kind === id) of.set(from, [...(of.get(from) ?? []), to])
      }
      return { relation: id, label, of }
    })
  }, [catalog, rows, nodes, links])
}
