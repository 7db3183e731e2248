import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { computeWithoutPublicIp, required } from './parts/clauses'
import {
  endpointsFor,
  endpointsOrGrantsFor,
  REGISTRY_TYPE,
  STORAGE_TYPE,
  VAULT_TYPE,
  WORKSPACE_TYPE,
} from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'
import { clusterOnPrivateIp } from './parts/clusterClauses'

const OVERVIEW = cite(
  'machine-learning/how-to-network-security-overview',
  'Secure the workspace and associated resources',
)
const TRAINING = cite(
  'machine-learning/how-to-network-security-overview',
  'Secure the training environment > Limitations',
)

export const vnetSecured = definePattern({
  id: 'vnet-secured',
  title: 'Everything secured in a virtual network',
  summary:
    'The overview’s second row: workspace, resources, training and inference on private addresses of one network.',
  group: 'overview-table',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: OVERVIEW,
  parameters: networkParameters,
  clauses: [
    required(
      'workspace-endpoint',
      'Workspace by private endpoint',
      OVERVIEW,
      ['private-endpoints/missing'],
      endpointsFor(WORKSPACE_TYPE),
    ),
    required(
      'storage-vault',
      'Storage and key vault by service endpoint or private endpoint',
      OVERVIEW,
      ['private-endpoints/missing'],
      endpointsOrGrantsFor(STORAGE_TYPE, VAULT_TYPE),
    ),
    required(
      'registry-endpoint',
      'Container registry by private endpoint',
      OVERVIEW,
      ['private-endpoints/missing'],
      endpointsFor(REGISTRY_TYPE),
    ),
    required(
      'training-private',
      'Training compute on private addresses',
      TRAINING,
      ['compute/public-ip'],
      computeWithoutPublicIp,
    ),
    required(
      'aks-private',
      'AKS on private addresses',
      OVERVIEW,
      ['inference/aks-outside-scoring'],
      clusterOnPrivateIp,
    ),
  ],
  build: (parameters) =>
    finish(
      privateNetwork(parameters, {
        title: 'everything in a virtual network',
        aks: 'private',
        filter: 'inbound',
      }).b,
    ),
})
