import { amlWorkspace } from '../kinds/amlWorkspace'
import { kubernetesCluster } from '../kinds/kubernetesCluster'
import { computeOf } from '../links/computeOf'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'
import { addNetwork } from './scenes'

/** Scenes around a Kubernetes cluster. */

type ClusterFields = PropertiesOf<(typeof kubernetesCluster)['fields']>

/** A cluster of a workspace in a scoring subnet; private and without a way out unless stated otherwise. */
export function addAks(
  b: DiagramBuilder,
  properties: Partial<ClusterFields> = {},
): { readonly vnet: NodeId; readonly subnet: NodeId; readonly cluster: NodeId; readonly workspace: NodeId } {
  const { vnet, subnet } = addNetwork(b, '10.1.0.0/20', { name: 'snet-scoring', role: 'scoring' })
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  const cluster = b.add(
    kubernetesCluster,
    'aks-scoring',
    { outboundType: 'none', ...properties },
    { in: subnet },
  )
  b.link(computeOf, cluster, workspace)
  return { vnet, subnet, cluster, workspace }
}
