import { AML_ENDPOINT_POLICY } from '../facts/serviceEndpoints'
import { serviceEndpointPolicy } from '../kinds/serviceEndpointPolicy'
import { storageAccount } from '../kinds/storageAccount'
import { endpointPolicyAllows } from '../links/endpointPolicyAllows'
import { endpointPolicyAssociation } from '../links/endpointPolicyAssociation'
import { workspaceResource } from '../links/workspaceResource'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import { addNetwork, addTraining } from './scenes'

/** Scenes around the way to storage. */

/** What of the documented protection a drawing has. */
export interface StorageProtection {
  readonly endpoint?: boolean
  readonly policy?: boolean
  readonly alias?: boolean
  readonly account?: boolean
}

/** A cluster with a workspace and its default storage account, protected as asked: fully when nothing is said. */
export function addStorageWay(
  b: DiagramBuilder,
  { endpoint = true, policy = true, alias = true, account = true }: StorageProtection = {},
): { readonly vnet: NodeId; readonly subnet: NodeId; readonly storage: NodeId } {
  const { vnet, subnet } = addNetwork(b, '10.1.0.0/20', {
    serviceEndpoints: endpoint ? [AML_ENDPOINT_POLICY.storageService] : [],
  })
  const { workspace } = addTraining(b, subnet)
  const storage = b.add(storageAccount, 'stmlprod001')
  b.link(workspaceResource, workspace, storage)
  if (policy) {
    const node = b.add(serviceEndpointPolicy, 'se-training', { machineLearningAlias: alias })
    b.link(endpointPolicyAssociation, subnet, node)
    if (account) b.link(endpointPolicyAllows, node, storage)
  }
  return { vnet, subnet, storage }
}

/** Settings of a design against data exfiltration. */
export const AGAINST_EXFILTRATION = { isolation: 'exfiltration' } as const
