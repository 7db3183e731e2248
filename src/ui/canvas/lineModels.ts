import type { Point } from '../../model/boxes'
import type { Catalog } from '../../model/catalog'
import type { LinkId, NodeId } from '../../model/diagram'
import type { Tone } from '../../model/kind'
import { startRouting } from '../../model/lines/routeLines'
import type { Routing } from '../../model/lines/routeLines'
import { sceneOf } from '../../model/lines/scene'
import type { Line } from '../../model/presentation'
import type { LineStyle } from '../../model/relation'
import { findingsOf, selectGraph, selectPresentation } from '../../store/selectors'
import type { CordonState } from '../../store/state'
import { labelPlace } from './linePath'
import type { LabelPlace } from './linePath'
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
  readonly label: LabelPlace | null
  /** Set when an end of it is wrong. */
  readonly mark: 'error' | null
  readonly spoken: string
}

/** Lines of one state; in a large drawing the best ways come a moment after plain ones. */
export interface LineJob {
  /** Looks for ways while `within` is true; true when all are found. */
  advance(within: () => boolean): boolean
  lines(): readonly LineModel[]
}

/** Maps states to lines; lines that show the same are the same objects as before. */
export function makeLineModels(catalog: Catalog): (state: CordonState) => LineJob {
  let routing: Routing | undefined
  let known = new Map<LinkId, LineModel>()
  let list: readonly LineModel[] = []
  return (state) => {
    const presentation = selectPresentation(state, catalog)
    const job = startRouting(sceneOf(state.diagram, presentation), presentation.lines, routing)
    return {
      advance: job.advance,
      lines: () => {
        routing = job.result()
        const next = new Map<LinkId, LineModel>()
        for (const line of presentation.lines) {
          const model = lineModel(state, catalog, line, routing)
          const before = known.get(line.link)
          if (model) next.set(line.link, before && sameLine(before, model) ? before : model)
        }
        known = next
        const fresh = [...next.values()]
        if (fresh.length !== list.length || fresh.some((line, index) => line !== list[index])) list = fresh
        return list
      },
    }
  }
}

function lineModel(
  state: CordonState,
  catalog: Catalog,
  { link: id, relation: kind, from, to }: Line,
  { routes, scene }: Routing,
): LineModel | undefined {
  const points = routes.get(id)?.points ?? []
  const link = state.diagram.links[id]
  if (!link) return undefined
  const graph = selectGraph(state, catalog)
  const relation = catalog.relations.get(kind)
  const start = graph.node(link.from)
  const startKind = start && catalog.kinds.get(start.kind)
  const text = relation?.text?.(link.properties) ?? ''
  const others = () => [...routes.values()].filter((route) => route.link !== id).map((route) => route.points)
  const isWrong = badgeOf(findingsOf(state, link.to))?.mark === 'error'
  return {
    id,
    from,
    to,
    points,
    style: relation?.style ?? 'solid',
    tone: (start && startKind?.tone?.(start.properties)) ?? 'neutral',
    text,
    // Few lines have words, so looking at all others for them is cheap.
    label: text === '' ? null : (labelPlace(points, text, others(), [...scene.rects.values()]) ?? null),
    mark: relation?.style === 'dashed' && isWrong ? 'error' : null,
    spoken: `${relation?.label ?? kind} from ${start?.name} to ${graph.node(link.to)?.name}`,
  }
}

function sameLine(a: LineModel, b: LineModel): boolean {
  return (
    a.style === b.style &&
    a.tone === b.tone &&
    a.text === b.text &&
    a.label?.x === b.label?.x &&
    a.label?.y === b.label?.y &&
    a.mark === b.mark &&
    a.spoken === b.spoken &&
    a.from === b.from &&
    a.to === b.to &&
    a.points.length === b.points.length &&
    a.points.every((point, index) => point.x === b.points[index]?.x && point.y === b.points[index]?.y)
  )
}
