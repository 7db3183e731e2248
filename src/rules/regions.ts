import type { NodeId } from '../model/diagram'
import type { Topology } from '../model/topology'
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
  return [{ region: settings.region, element: null }, ...elementRegions(topology)]
}

function elementRegions(topology: Topology): readonly StatedRegion[] {
  return topology.nodes.flatMap(({ id, properties }) => {
    const { region, regions } = properties
    const many = Array.isArray(regions) ? regions : []
    return [
      ...(typeof region === 'string' ? [{ region, element: id, field: 'region' }] : []),
      ...many.flatMap((one) =>
        typeof one === 'string' ? [{ region: one, element: id, field: 'regions' }] : [],
      ),
    ].filter((one) => one.region.trim() !== '')
  })
}
