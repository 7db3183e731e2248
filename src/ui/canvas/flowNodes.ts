import type { Node } from '@xyflow/react'
import { withDescendants } from '../../model/commands'
import type { Box, NodeId } from '../../model/diagram'
import { METRICS } from '../../model/metrics'
import type { CordonStore } from '../../store/createCordonStore'
import { findingsOf, plannedSubnet, selectGraph, selectPresentation } from '../../store/selectors'
import type { CordonState } from '../../store/state'
import { nodeModel, sameModel } from './nodeModel'
import type { NodeModel } from './nodeModel'
import { inReadingOrder } from './readingOrder'

export type FlowNode = Node<{ readonly model: NodeModel }, 'container' | 'card' | 'note'>

/** Above the containers and below the cards: where lines run. */
export const LINE_Z = 10
const CARD_Z = 20

/**
 * Maps the state to nodes for React Flow, which is a view and keeps nothing: a node that did not change comes back as the very
 * same object, and the same array when none did.
 */
export function makeFlowNodes(catalog: CordonStore['catalog']): (state: CordonState) => FlowNode[] {
  let known = new Map<NodeId, FlowNode>()
  let array: FlowNode[] = []
  return (state) => {
    const presentation = selectPresentation(state, catalog)
    const graph = selectGraph(state, catalog)
    const selected = new Set(state.selection.nodes)
    const next = new Map<NodeId, FlowNode>()
    const read = (id: NodeId) => findingsOf(state, id)
    for (const id of inReadingOrder(presentation, state.diagram.layout)) {
      const view = graph.node(id)
      const box = state.diagram.layout[id] ?? { x: 0, y: 0, ...METRICS.minCard }
      if (!view) continue
      const isCollapsed = presentation.isCollapsed(id)
      const inside = isCollapsed ? withDescendants(state.diagram, [id]) : [id]
      const parent = graph.node(view.parent)
      const model = nodeModel({
        view,
        parent,
        catalog,
        presentation,
        isCollapsed,
        findings: inside.length === 1 ? read(id) : inside.flatMap(read),
        plan: plannedSubnet(state, id),
        nodeOf: graph.node,
        findingsOf: read,
      })
      const depth = graph.ancestorsOf(view).length
      next.set(id, same(known.get(id), flowNode(model, box, parent?.id, depth, selected.has(id))))
    }
    const fresh = [...next.values()]
    const isSame = fresh.length === array.length && fresh.every((node, index) => node === array[index])
    known = next
    if (!isSame) array = fresh
    return array
  }
}

function flowNode(
  model: NodeModel,
  box: Box,
  parent: NodeId | undefined,
  depth: number,
  selected: boolean,
): FlowNode {
  const width = model.isCollapsed ? METRICS.collapsed.w : box.w
  const height = model.isCollapsed ? METRICS.collapsed.h : box.h
  const isContainer = model.appearance === 'container'
  return {
    id: model.id,
    type: isContainer ? 'container' : model.appearance === 'note' ? 'note' : 'card',
    position: { x: box.x, y: box.y },
    data: { model },
    width,
    height,
    measured: { width, height },
    // Nothing is linked by React Flow, so nothing has to be measured either.
    handles: [],
    selected,
    zIndex: isContainer ? Math.min(depth, LINE_Z - 1) : CARD_Z,
    ariaLabel: model.spoken,
    ...(parent !== undefined && { parentId: parent }),
  }
}

function same(before: FlowNode | undefined, after: FlowNode): FlowNode {
  if (!before) return after
  const isSame =
    before.position.x === after.position.x &&
    before.position.y === after.position.y &&
    before.width === after.width &&
    before.height === after.height &&
    before.selected === after.selected &&
    before.zIndex === after.zIndex &&
    before.parentId === after.parentId &&
    sameModel(before.data.model, after.data.model)
  if (isSame) return before
  return sameModel(before.data.model, after.data.model) ? { ...after, data: before.data } : after
}
