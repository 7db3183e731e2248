import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { clusterApi, clusterExtension, clusterNearEndpoints } from './parts/clusterClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const KUBERNETES = cite(
  'machine-learning/how-to-secure-kubernetes-inferencing-environment',
  'How to configure a secure AKS inferencing environment',
)

export const aksPrivate = definePattern({
  id: 'aks-private',
  title: 'Private AKS',
  summary: 'Scoring on a private AKS cluster whose API server has a private address.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: KUBERNETES,
  parameters: networkParameters,
  clauses: [
    required(
      'api-server',
      'Private cluster',
      KUBERNETES,
      ['inference/aks-api-public'],
      clusterApi('private', 'vnetIntegration'),
    ),
    required(
      'near',
      'AKS in the network of the endpoints, or peered with it',
      KUBERNETES,
      ['inference/aks-far-from-endpoints'],
      clusterNearEndpoints,
    ),
    required(
      'extension',
      'Azure ML extension on the cluster',
      KUBERNETES,
      ['inference/aks-extension-missing'],
      clusterExtension,
    ),
  ],
  build: (parameters) => finish(privateNetwork(parameters, { title: 'Private AKS', aks: 'private' }).b),
})
