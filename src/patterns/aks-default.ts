import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { clusterApi, KUBERNETES, SCORING_CLUSTER } from './parts/clusterClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

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
    ...SCORING_CLUSTER,
  ],
  build: (parameters) =>
    finish(privateNetwork(parameters, { title: 'AKS with a public API server', aks: 'public' }).b),
})
