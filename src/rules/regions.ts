import { memoWeak } from '../lib/memo'
import type { NodeId } from '../model/diagram'
import type { NodeView } from '../model/graph'
import type { RuleContext } from '../model/rule'

/** A region that the drawing states, and the field that states it; `null`: the settings of the design. */
export interface StatedRegion {
  readonly region: string
  readonly element: NodeId | null
  readonly field?: string
}

/** Every region of the drawing. */
export function statedRegions({
  topology,
  settings,
}: Pick<RuleContext, 'topology' | 'settings'>): readonly StatedRegion[] {
  return [{ region: settings.region, element: null }, ...topology.nodes.flatMap(regionsOf)]
}

const regionsOf = memoWeak(({ id, properties }: NodeView): readonly StatedRegion[] => {
  const { region, regions } = properties
  const many = Array.isArray(regions) ? regions : []
  return [
    ...(typeof region === 'string' ? [{ region, element: id, field: 'region' }] : []),
    ...many.flatMap((one) =>
      typeof one === 'string' ? [{ region: one, element: id, field: 'regions' }] : [],
    ),
  ].filter((one) => one.region.trim() !== '')
})
