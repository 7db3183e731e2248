import { cloudOfRegion } from '../../facts/regions'
import { DiagramBuilder } from '../../model/builder'
import type { Isolation, NetworkModel } from '../../model/settings'
import type { BaseParameters } from './parameters'

/** An empty drawing with the settings that patterns state. */
export function newDiagram(
  { workload, region }: BaseParameters,
  title: string,
  isolation: Isolation,
  network: NetworkModel,
): DiagramBuilder {
  return new DiagramBuilder(`${workload}: ${title}`, {
    region,
    cloud: cloudOfRegion(region),
    isolation,
    network,
    naming: { workload, environment: 'prod', instance: '001' },
  })
}
