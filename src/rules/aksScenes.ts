import { amlWorkspace } from '../kinds/amlWorkspace'
import { kubernetesCluster } from '../kinds/kubernetesCluster'
import { subnet } from '../kinds/subnet'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { computeOf } from '../links/computeOf'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'

/** Scenes around a Kubernetes cluster. */

type ClusterFields = PropertiesOf<(typeof kubernetesCluster)['fields']>

/** A cluster of a workspace in a scoring subnet; private and without a way out unless stated otherwise. */
export function addAks(
  b: DiagramBuilder,
  properties: Partial<ClusterFields> = {},
  region = '',
  dnsServers: readonly string[] = [],
): { readonly vnet: NodeId; readonly subnet: NodeId; readonly cluster: NodeId; readonly workspace: NodeId } {
  const vnet = b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], region, dnsServers })
  const place = b.add(subnet, 'snet-scoring', { role: 'scoring', prefix: '10.1.0.0/24' }, { in: vnet })
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  const cluster = b.add(
    kubernetesCluster,
    'aks-scoring',
    { outboundType: 'none', ...properties },
    { in: place },
  )
  b.link(computeOf, cluster, workspace)
  return { vnet, subnet: place, cluster, workspace }
}
