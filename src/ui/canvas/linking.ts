import type { Point } from '../../model/boxes'
import type { NodeId } from '../../model/diagram'
import type { LegalLink } from '../../model/links'
import type { CordonStore } from '../../store/createCordonStore'
import { useCanvasMenu } from './canvasMenu'

/** Links two elements; when several relations may link them, a menu at the place asks which. */
export function linkTo(store: CordonStore, from: NodeId, to: NodeId, at: Point): void {
  const { actions } = store
  const legal = actions.legalRelations(from, to)
  const [only] = legal
  const { diagram } = store.getState()
  const name = (id: NodeId) => diagram.nodes[id]?.name ?? id
  if (!only) {
    actions.startLink(null)
    actions.notify(`${name(from)} and ${name(to)} have no relation that could link them.`, 'refused')
    return
  }
  const make = ({ relation }: LegalLink) => void actions.connect(relation.id, from, to)
  if (legal.length === 1) return make(only)
  useCanvasMenu.getState().open({
    ...at,
    title: `Link ${name(from)} and ${name(to)}`,
    groups: [
      legal.map((link) => ({
        label: link.relation.label,
        hint: link.relation.summary,
        run: () => make(link),
      })),
    ],
  })
}
