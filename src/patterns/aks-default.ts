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

export const aksDefault = definePattern({
  id: 'aks-default',
  title: 'AKS with a public API server',
  summary: 'Scoring on AKS inside the network; the API server stays public.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: KUBERNETES,
  parameters: networkParameters,
  clauses: [
    required('api-server', 'AKS cluster with a public API server', KUBERNETES, [], clusterApi('public')),
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
  build: (parameters) =>
    finish(privateNetwork(parameters, { title: 'AKS with a public API server', aks: 'public' }).b),
})
