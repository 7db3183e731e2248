import type { Point } from '../../model/boxes'
import type { Catalog } from '../../model/catalog'
import type { LinkId, NodeId } from '../../model/diagram'
import type { Tone } from '../../model/kind'
import { routeLines } from '../../model/lines/routeLines'
import type { Routing } from '../../model/lines/routeLines'
import { sceneOf } from '../../model/lines/scene'
import type { LineStyle } from '../../model/relation'
import { findingsOf, selectGraph, selectPresentation } from '../../store/selectors'
import type { CordonState } from '../../store/state'
import { badgeOf } from './nodeModel'

/** Everything that a line shows. */
export interface LineModel {
  readonly id: LinkId
  readonly from: NodeId
  readonly to: NodeId
  readonly points: readonly Point[]
  readonly style: LineStyle
  readonly tone: Tone
  readonly text: string
  /** Set when an end of it is wrong. */
  readonly mark: 'error' | null
  readonly spoken: string
}

/**
 * Maps the state to lines; lines that show the same are the same objects as before. `within` limits the time for finding ways: what is
 * left comes with the next call.
 */
export function makeLineModels(
  catalog: Catalog,
): (state: CordonState, within?: () => boolean) => { lines: readonly LineModel[]; isComplete: boolean } {
  let routing: Routing | undefined
  let known = new Map<LinkId, LineModel>()
  let list: readonly LineModel[] = []
  return (state, within) => {
    const presentation = selectPresentation(state, catalog)
    const scene = sceneOf(state.diagram, catalog, presentation)
    const { isComplete, ...routed } = routeLines(scene, presentation.lines, routing, within)
    routing = routed
    const graph = selectGraph(state, catalog)
    const next = new Map<LinkId, LineModel>()
    for (const { link: id, relation: kind, from, to } of presentation.lines) {
      const route = routed.routes.get(id)
      const link = state.diagram.links[id]
      if (!route || !link) continue
      const relation = catalog.relations.get(kind)
      const start = graph.node(link.from)
      const startKind = start && catalog.kinds.get(start.kind)
      const isWrong = (node: NodeId) => badgeOf(findingsOf(state, node))?.mark === 'error'
      const model: LineModel = {
        id,
        from,
        to,
        points: route.points,
        style: relation?.style ?? 'solid',
        tone: (start && startKind?.tone?.(start.properties)) ?? 'neutral',
        text: relation?.text?.(link.properties) ?? '',
        mark: relation?.style === 'dashed' && isWrong(link.to) ? 'error' : null,
        spoken: `${relation?.label ?? kind} from ${start?.name} to ${graph.node(link.to)?.name}`,
      }
      const before = known.get(id)
      next.set(id, before && sameLine(before, model) ? before : model)
    }
    const fresh = [...next.values()]
    known = next
    if (fresh.length !== list.length || fresh.some((line, index) => line !== list[index])) list = fresh
    return { lines: list, isComplete }
  }
}

function sameLine(a: LineModel, b: LineModel): boolean {
  return (
    a.style === b.style &&
    a.tone === b.tone &&
    a.text === b.text &&
    a.mark === b.mark &&
    a.spoken === b.spoken &&
    a.from === b.from &&
    a.to === b.to &&
    a.points.length === b.points.length &&
    a.points.every((point, index) => point.x === b.points[index]?.x && point.y === b.points[index]?.y)
  )
}
