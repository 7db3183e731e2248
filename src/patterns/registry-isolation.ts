import { cite } from '../facts/source'
import { amlRegistry } from '../kinds/amlRegistry'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { all, missingEndpoints, required } from './parts/clauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { addPrivateEndpoints } from './parts/privateAccess'
import { privateNetwork } from './parts/privateNetwork'

const REGISTRY = cite(
  'machine-learning/how-to-registry-network-isolation',
  'Use assets from registry in workspace',
)
const REGISTRY_TYPE = 'Microsoft.MachineLearningServices/registries'

export const registryIsolation = definePattern({
  id: 'registry-isolation',
  title: 'Azure ML registry by private endpoint',
  summary: 'Models and environments are shared through a registry that has no public access.',
  group: 'registry',
  scope: 'aspect',
  isolation: 'private',
  network: 'either',
  source: REGISTRY,
  parameters: networkParameters,
  clauses: [
    required(
      'endpoint',
      'Private endpoint of the registry',
      REGISTRY,
      ['private-endpoints/missing'],
      registryEndpoint,
    ),
    required(
      'closed',
      'Registry without public network access',
      REGISTRY,
      ['paas/public-access-open'],
      registryClosed,
    ),
  ],
  build: (parameters) => {
    const { b, network, zones } = privateNetwork(parameters, { title: 'registry', scoring: false })
    const registry = b.add(amlRegistry, `mlr-${parameters.workload}-prod`)
    addPrivateEndpoints(
      b,
      network.endpoints,
      [{ name: 'pep-mlr', node: registry, resourceType: REGISTRY_TYPE, groupId: 'amlregistry' }],
      zones,
    )
    return finish(b)
  },
})

function registryDoors({ topology }: RuleContext) {
  return topology.doors.filter((door) => door.resourceType === REGISTRY_TYPE)
}

function registryEndpoint(context: RuleContext) {
  return all(
    registryDoors(context),
    (door) => missingEndpoints(context.topology, door).length === 0,
    (door) => door.node,
    'no Azure ML registry',
    'lacks a private endpoint',
  )
}

function registryClosed(context: RuleContext) {
  return all(
    registryDoors(context),
    (door) => door.publicAccess === 'none',
    (door) => door.node,
    'no Azure ML registry',
    'public network access is on',
  )
}
