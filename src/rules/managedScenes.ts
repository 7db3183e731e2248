import { amlWorkspace } from '../kinds/amlWorkspace'
import { computeCluster } from '../kinds/computeCluster'
import { managedNetwork } from '../kinds/managedNetwork'
import { onlineEndpoint } from '../kinds/onlineEndpoint'
import { computeOf } from '../links/computeOf'
import { managedNetworkOf } from '../links/managedNetworkOf'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'

/** Scenes around a managed network. */

type ManagedFields = PropertiesOf<(typeof managedNetwork)['fields']>

/** A workspace with a managed network, approved outbound unless stated otherwise. */
export function addManaged(
  b: DiagramBuilder,
  properties: Partial<ManagedFields> = {},
): { readonly workspace: NodeId; readonly managed: NodeId } {
  const workspace = b.add(amlWorkspace, 'mlw-prod')
  const managed = b.add(managedNetwork, 'Managed network', properties)
  b.link(managedNetworkOf, managed, workspace)
  return { workspace, managed }
}

/** A cluster of the workspace, where it stands. */
export function addCluster(
  b: DiagramBuilder,
  workspace: NodeId,
  place: NodeId,
  properties: Partial<PropertiesOf<(typeof computeCluster)['fields']>> = {},
): NodeId {
  const cluster = b.add(computeCluster, 'cpu-cluster', properties, { in: place })
  b.link(computeOf, cluster, workspace)
  return cluster
}

/** A managed online endpoint of the workspace; in its managed network when that is given. */
export function addOnlineEndpoint(
  b: DiagramBuilder,
  workspace: NodeId,
  properties: Partial<PropertiesOf<(typeof onlineEndpoint)['fields']>> = {},
  place: NodeId | null = null,
): NodeId {
  const endpoint = b.add(onlineEndpoint, 'oe-scoring', properties, { in: place })
  b.link(computeOf, endpoint, workspace)
  return endpoint
}

/** A row of the outbound rules. */
export function outboundRow(row: Partial<ManagedFields['rules'][number]>): ManagedFields['rules'][number] {
  return { name: 'rule', type: 'FQDN', destination: 'pypi.org', protocol: 'TCP', ports: '443', ...row }
}
