import { newDiagram } from './newDiagram'
import { computeCluster } from '../../kinds/computeCluster'
import { computeInstance } from '../../kinds/computeInstance'
import { managedNetwork } from '../../kinds/managedNetwork'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import { client } from '../../kinds/client'
import { internet } from '../../kinds/internet'
import { computeOf } from '../../links/computeOf'
import { managedNetworkOf } from '../../links/managedNetworkOf'
import { uses } from '../../links/uses'
import type { DiagramBuilder } from '../../model/builder'
import type { BaseParameters } from './parameters'
import { addWorkspace, type WorkspaceIds, type WorkspaceOptions } from './workspace'

export interface OpenDrawing {
  readonly b: DiagramBuilder
  readonly resources: WorkspaceIds
}

/** A workspace without a network of one's own: computes in Microsoft's network without isolation, clients on the internet. */
export function openDrawing(
  parameters: BaseParameters,
  title: string,
  options: WorkspaceOptions,
): OpenDrawing {
  const { workload } = parameters
  const b = newDiagram(parameters, title, 'public', 'either')
  const resources = addWorkspace(b, workload, options)
  const managed = b.add(managedNetwork, 'Microsoft network', { isolation: 'Disabled' })
  b.link(managedNetworkOf, managed, resources.workspace)
  const computes = [
    b.add(computeCluster, 'cpu-cluster', { publicIp: true }, { in: managed }),
    b.add(computeInstance, 'ci-data-science', { publicIp: true }, { in: managed }),
    b.add(onlineEndpoint, `oe-${workload}-scoring`, { publicAccess: 'Enabled' }, { in: managed }),
  ]
  for (const compute of computes) b.link(computeOf, compute, resources.workspace)
  const outside = b.add(internet, 'Internet')
  b.link(uses, b.add(client, 'Data scientists', {}, { in: outside }), resources.workspace)
  return { b, resources }
}

/** Everything reachable from the internet, guarded by identity. */
export const OPEN: WorkspaceOptions = {
  workspace: { publicAccess: 'Enabled' },
  storage: { publicAccess: 'Enabled' },
  vault: { publicAccess: 'Enabled' },
  registry: { publicAccess: 'Enabled' },
}
