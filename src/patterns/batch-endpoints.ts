import { cite } from '../facts/source'
import { batchEndpoint } from '../kinds/batchEndpoint'
import { computeOf } from '../links/computeOf'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { computeSegments, required, some } from './parts/clauses'
import { endpointsFor, REGISTRY_TYPE, STORAGE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { addPrivateEndpoints } from './parts/privateAccess'
import { privateNetwork } from './parts/privateNetwork'

const BATCH = cite('machine-learning/how-to-secure-batch-endpoint', 'Securing batch endpoints')

export const batchEndpoints = definePattern({
  id: 'batch-endpoints',
  title: 'Batch endpoints in a private workspace',
  summary: 'Batch scoring on a cluster in the network; storage needs queue and table endpoints too.',
  group: 'inference',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: BATCH,
  parameters: networkParameters,
  clauses: [
    required('batch', 'A batch endpoint', BATCH, [], batchPresent),
    required(
      'storage',
      'Blob, file, queue and table endpoints',
      BATCH,
      ['private-endpoints/missing'],
      endpointsFor(STORAGE_TYPE),
    ),
    required('cluster', 'Cluster in the virtual network', BATCH, [], clusterInNetwork),
    required(
      'registry',
      'Registry with a private endpoint',
      BATCH,
      ['private-endpoints/missing'],
      endpointsFor(REGISTRY_TYPE),
    ),
  ],
  build: (parameters) => {
    const { b, network, resources, zones } = privateNetwork(parameters, {
      title: 'batch endpoints',
      scoring: false,
      workspace: { storage: { queue: true, table: true } },
    })
    const endpoint = b.add(batchEndpoint, `be-${parameters.workload}-scoring`)
    b.link(computeOf, endpoint, resources.workspace)
    const target = { node: resources.storage, resourceType: STORAGE_TYPE }
    addPrivateEndpoints(
      b,
      network.endpoints,
      [
        { ...target, name: 'pep-st-queue', groupId: 'queue' },
        { ...target, name: 'pep-st-table', groupId: 'table' },
      ],
      zones,
    )
    return finish(b)
  },
})

function batchPresent({ topology }: RuleContext) {
  return some(
    topology.nodesOf(batchEndpoint).map((endpoint) => endpoint.id),
    'no batch endpoint',
  )
}

function clusterInNetwork({ topology }: RuleContext) {
  return some(
    computeSegments(topology).map((segment) => segment.node),
    'no computes in a subnet',
  )
}
