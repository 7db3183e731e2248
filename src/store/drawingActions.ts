import type { Point } from '../model/boxes'
import type { Box, LinkId, NodeId } from '../model/diagram'
import { dropNew, withGrowth } from '../model/dropping'
import { legalLinks, linkCommands } from '../model/links'
import type { LegalLink } from '../model/links'
import { moveBy, moveInto } from '../model/moving'
import { say } from './context'
import type { Context } from './context'
import type { DocumentActions } from './documentActions'

/** How a drop, a move or a link ended; a reason is the sentence that was shown. */
export type Outcome<Id> =
  | { readonly type: 'done'; readonly id: Id; readonly note?: string }
  | { readonly type: 'refused'; readonly reason: string }

export interface DrawingActions {
  /**
   * Puts a new element of a kind at a point of the canvas (the middle of its box) onto a target; `null` is the empty canvas. What
   * went elsewhere than it was dropped, or was refused, is said in a notice.
   */
  dropKind(kindId: string, point: Point, target: NodeId | null): Outcome<NodeId>
  /** Relations that may link two elements, whichever end each is. */
  legalRelations(from: NodeId, to: NodeId): readonly LegalLink[]
  /** Makes a link; `from` and `to` may be given in either order. */
  connect(relationId: string, from: NodeId, to: NodeId): Outcome<LinkId>
  disconnect(links: readonly LinkId[]): void
  /** Starts choosing the other end of a link; `null` ends it. */
  startLink(from: NodeId | null): void
  /** Moves elements by a distance inside their parents. */
  moveBy(ids: readonly NodeId[], delta: Point): void
  /** Moves elements by a distance into a container, or onto the canvas (`null`). */
  moveInto(ids: readonly NodeId[], delta: Point, target: NodeId | null): Outcome<readonly NodeId[]>
  /** Moves what is selected; repeated moves by keys are one step. */
  moveSelection(delta: Point): void
  resize(id: NodeId, box: Box): void
  setCollapsed(id: NodeId, collapsed: boolean): void
  /** Lays everything out anew. The layout is loaded when first used. */
  arrange(): Promise<void>
}

export function drawingActions(context: Context, { dispatch }: DocumentActions): DrawingActions {
  const { get, set, catalog } = context
  const refuse = (reason: string) => {
    say(context, reason, 'refused')
    return { type: 'refused', reason } as const
  }
  const label = (kindId: string) => catalog.kinds.get(kindId)?.label.toLowerCase() ?? kindId
  return {
    dropKind: (kindId, point, target) => {
      const dropped = dropNew(get().diagram, catalog, kindId, point, target)
      if (!dropped.ok) return refuse(dropped.error)
      const { commands, id, note } = dropped.value
      dispatch(commands, { label: `Add ${label(kindId)}`, select: { nodes: [id], links: [] } })
      if (note !== undefined) say(context, note)
      return { type: 'done', id, ...(note !== undefined && { note }) }
    },
    ...linkActions(context, dispatch, refuse),
    moveBy: (ids, delta) =>
      void dispatch(moveBy(get().diagram, catalog, ids, delta), { label: moveLabel(ids.length) }),
    moveInto: (ids, delta, target) => {
      const moved = moveInto(get().diagram, catalog, ids, delta, target)
      if (!moved.ok) return refuse(moved.error)
      dispatch(moved.value, { label: moveLabel(ids.length) })
      return { type: 'done', id: ids }
    },
    moveSelection: (delta) => {
      const { nodes } = get().selection
      if (nodes.length === 0) return
      dispatch(moveBy(get().diagram, catalog, nodes, delta), {
        label: moveLabel(nodes.length),
        merge: `move ${nodes.join(' ')}`,
      })
    },
    resize: (id, box) => {
      const { diagram } = get()
      const commands = [{ type: 'setBoxes', boxes: { [id]: box } } as const]
      const parent = diagram.nodes[id]?.parent ?? null
      dispatch(withGrowth(diagram, catalog, commands, [parent]), {
        label: `Resize ${diagram.nodes[id]?.name}`,
      })
    },
    setCollapsed: (id, collapsed) => {
      const box = get().diagram.layout[id]
      if (!box || Boolean(box.collapsed) === collapsed) return
      const { collapsed: _old, ...rest } = box
      dispatch([{ type: 'setBoxes', boxes: { [id]: collapsed ? { ...rest, collapsed } : rest } }], {
        label: collapsed ? 'Collapse' : 'Expand',
      })
    },
    arrange: async () => {
      const { arrangeDiagram } = await import('../model/layout/arrangeDiagram')
      set({ linkingFrom: null })
      const boxes = arrangeDiagram(get().diagram, catalog)
      dispatch([{ type: 'setBoxes', boxes }], { label: 'Arrange' })
    },
  }
}

function linkActions(
  context: Context,
  dispatch: DocumentActions['dispatch'],
  refuse: (reason: string) => Extract<Outcome<never>, { type: 'refused' }>,
): Pick<DrawingActions, 'legalRelations' | 'connect' | 'disconnect' | 'startLink'> {
  const { get, set, catalog } = context
  const legalRelations: DrawingActions['legalRelations'] = (from, to) =>
    legalLinks(get().diagram, catalog, from, to)
  return {
    legalRelations,
    connect: (relationId, from, to) => {
      const { diagram } = get()
      const link = legalRelations(from, to).find(({ relation }) => relation.id === relationId)
      set({ linkingFrom: null })
      if (!link) {
        const names = [from, to].map((id) => diagram.nodes[id]?.name ?? id)
        return refuse(`${names[0]} and ${names[1]} cannot be linked so.`)
      }
      const id = `l${diagram.nextId}`
      const isLine = link.relation.appearance === 'line'
      dispatch(linkCommands(diagram, link), {
        label: `Link: ${link.relation.label.toLowerCase()}`,
        ...(isLine && { select: { nodes: [], links: [id] } }),
      })
      const words = link.relation.label
      if (!isLine)
        say(context, `${words}: ${diagram.nodes[link.from]?.name} – ${diagram.nodes[link.to]?.name}.`)
      return { type: 'done', id }
    },
    disconnect: (links) => void dispatch([{ type: 'removeLinks', ids: links }], { label: 'Remove link' }),
    startLink: (from) => set({ linkingFrom: from }),
  }
}

function moveLabel(count: number): string {
  return count === 1 ? 'Move' : `Move ${count} elements`
}
