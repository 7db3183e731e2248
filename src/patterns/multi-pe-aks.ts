import { cite } from '../facts/source'
import { cidr } from '../model/fields'
import { definePattern } from '../model/pattern'
import { required } from './parts/clauses'
import { clusterNearEndpoints } from './parts/clusterClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { addNat, privateNetwork } from './parts/privateNetwork'
import { addSecondSide, endpointsOnBothSides } from './parts/secondNetwork'
import { addScoringCluster } from './parts/spoke'

const PRIVATE_LINK = cite(
  'machine-learning/how-to-configure-private-link',
  'Scenario: Isolated Azure Kubernetes Service',
)

export const multiPeAks = definePattern({
  id: 'multi-pe-aks',
  title: 'Several endpoints: isolated AKS',
  summary:
    'AKS scores from a network of its own that reaches workspace and resources by a second set of private endpoints.',
  group: 'multi-endpoint',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: PRIVATE_LINK,
  parameters: { ...networkParameters, clusterSpace: cidr('Network of the cluster', '10.1.0.0/22') },
  clauses: [
    required(
      'cluster-endpoints',
      'AKS network with endpoints for workspace, storage, key vault and registry',
      PRIVATE_LINK,
      ['private-endpoints/missing'],
      endpointsOnBothSides,
    ),
    required(
      'cluster',
      'AKS in that network',
      PRIVATE_LINK,
      ['inference/aks-far-from-endpoints'],
      clusterNearEndpoints,
    ),
  ],
  build: (parameters) => {
    const { b, resources } = privateNetwork(parameters, { title: 'isolated AKS', scoring: false })
    const scoring = addSecondSide(b, resources, {
      name: 'vnet-aks',
      space: parameters.clusterSpace,
      region: parameters.region,
      subnet: { name: 'snet-scoring', length: 24, role: 'scoring' },
      ports: '443',
    })
    addNat(b, [scoring], 'ng-aks')
    addScoringCluster(b, scoring, resources.workspace, 'userAssignedNATGateway')
    return finish(b)
  },
})
