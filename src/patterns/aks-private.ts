import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { clusterApi, KUBERNETES, SCORING_CLUSTER } from './parts/clusterClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

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
    ...SCORING_CLUSTER,
  ],
  build: (parameters) => finish(privateNetwork(parameters, { title: 'Private AKS', aks: 'private' }).b),
})
