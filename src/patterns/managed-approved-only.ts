import { cite } from '../facts/source'
import { computeCluster } from '../kinds/computeCluster'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { forbidden, none, required, some } from './parts/clauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { networkParameters } from './parts/parameters'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Managed network isolation (recommended)',
)
const MANAGED = cite('machine-learning/how-to-managed-network', 'List of required rules')
const LIMITS = cite('machine-learning/how-to-managed-network', 'Limitations')

export const managedApprovedOnly = definePattern({
  id: 'managed-approved-only',
  title: 'Managed network, approved outbound only',
  summary:
    'Microsoft hosts the computes; they reach only private endpoints, service tags and names that you approve.',
  group: 'managed',
  isolation: 'exfiltration',
  network: 'managed',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'managed-network',
      'Workspace with a managed network that allows only approved outbound',
      PLAN,
      ['managed-network/isolation-off'],
      managedSpaces,
    ),
    required(
      'automatic-endpoints',
      'Private endpoint rules to workspace, storage, key vault and registry',
      MANAGED,
      ['managed-network/required-endpoint-missing'],
      automaticEndpoints,
    ),
    required(
      'user-rules',
      'Outbound rules for every further destination',
      MANAGED,
      ['managed-network/destination-not-approved'],
      userRules,
    ),
    forbidden(
      'custom-compute',
      'Compute in a network of your own',
      LIMITS,
      ['managed-network/compute-outside'],
      computeOutside,
    ),
    forbidden(
      'attached',
      'Attached virtual machine or Kubernetes in the managed network',
      LIMITS,
      ['managed-network/attached-compute'],
      attachedInside,
    ),
    forbidden(
      'other-region',
      'Compute cluster in another region',
      LIMITS,
      ['managed-network/cluster-other-region'],
      clusterElsewhere,
    ),
    forbidden(
      'service-endpoint',
      'Private endpoint and service endpoint on the same resource',
      LIMITS,
      ['private-endpoints/with-service-endpoint'],
      mixedEndpoints,
    ),
  ],
  build: (parameters) =>
    finish(
      managedDrawing(parameters, {
        title: 'managed network',
        mode: 'AllowOnlyApprovedOutbound',
        isolation: 'exfiltration',
        rules: ['mv-packages'],
      }).b,
    ),
})

function managedSpaces({ topology }: RuleContext) {
  return some(
    topology.spaces.filter((space) => space.isolation === 'approvedOnly').map((space) => space.node),
    'no managed network with this mode',
  )
}

function automaticEndpoints({ topology }: RuleContext) {
  const spaces = topology.spaces.filter((space) => space.isolation === 'approvedOnly')
  return some(
    topology.managedRules
      .filter((rule) => rule.type === 'privateEndpoint' && spaces.some((space) => space.node === rule.space))
      .map((rule) => rule.space),
    'no private endpoint rules',
  )
}

function userRules({ topology }: RuleContext) {
  const spaces = topology.spaces.filter((space) => space.isolation === 'approvedOnly')
  return spaces.length === 0
    ? { held: false, elements: [], note: 'no managed network with this mode' }
    : { held: true, elements: spaces.map((space) => space.node) }
}

function computeOutside({ topology }: RuleContext) {
  const segments = new Set(topology.segments.map((segment) => segment.node))
  return none(
    topology.hosts
      .filter((host) => host.type === 'compute' && segments.has(host.place))
      .map((host) => host.node),
    'stands in a subnet',
  )
}

function attachedInside({ topology }: RuleContext) {
  const managed = new Set(
    topology.spaces.filter((space) => space.type === 'managed').map((space) => space.node),
  )
  return none(
    topology.hosts
      .filter((host) => (host.type === 'machine' || host.type === 'cluster') && managed.has(host.place))
      .map((host) => host.node),
    'cannot stand in a managed network',
  )
}

function clusterElsewhere({ topology, settings }: RuleContext) {
  return none(
    topology
      .nodesOf(computeCluster)
      .filter((cluster) => cluster.properties.region !== '' && cluster.properties.region !== settings.region)
      .map((cluster) => cluster.id),
    'is in another region',
  )
}

function mixedEndpoints({ topology }: RuleContext) {
  return none(
    topology.doors
      .filter(
        (door) =>
          door.allowedSegments.length > 0 && topology.managedRules.some((rule) => rule.target === door.node),
      )
      .map((door) => door.node),
    'is reached by private endpoint and by service endpoint',
  )
}
