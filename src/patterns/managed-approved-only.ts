import { cite } from '../facts/source'
import { trafficRule } from '../facts/outbound'
import { computeCluster } from '../kinds/computeCluster'
import { computeInstance } from '../kinds/computeInstance'
import { managedNetwork } from '../kinds/managedNetwork'
import { onlineEndpoint } from '../kinds/onlineEndpoint'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { computeOf } from '../links/computeOf'
import { managedNetworkOf } from '../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import { definePattern } from '../model/pattern'
import type { RuleContext } from '../model/rule'
import { planNetworks } from './parts/addressPlan'
import { forbidden, none, required, some } from './parts/clauses'
import { finish } from './parts/finish'
import { addBastion, addInternet, addJumpHost, addSubnet } from './parts/hubSpoke'
import { networkParameters, type NetworkParameters } from './parts/parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './parts/privateAccess'
import { secure } from './parts/spoke'
import { flowsOf, inboundFromNetwork } from './parts/traffic'
import { addWorkspace } from './parts/workspace'

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
  build,
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

function build(parameters: NetworkParameters): Diagram {
  const { workload, region, nodes } = parameters
  const b = new DiagramBuilder(`${workload}: managed network`, {
    region,
    isolation: 'exfiltration',
    network: 'managed',
    naming: { workload, environment: 'prod', instance: '001' },
  })
  const plan = planNetworks(parameters.addressSpace, {
    access: { subnets: { 'snet-pe': 27, AzureBastionSubnet: 26, 'snet-jump': 28 } },
  })
  const access = b.add(virtualNetwork, 'vnet-access', { prefixes: [plan.access.prefix] })
  const endpoints = addSubnet(b, access, plan.access, 'snet-pe', 'privateEndpoints')
  secure(b, endpoints, 'nsg-pe', inboundFromNetwork('443,445'))
  addBastion(b, access, plan.access)
  addJumpHost(b, access, plan.access)
  const resources = addWorkspace(b, workload, { workspace: { imageBuildCompute: 'cpu-cluster' } })
  addPrivateEndpoints(b, endpoints, workspaceTargets(resources), new ZoneSet(b, [access], region))

  const managed = b.add(managedNetwork, 'Managed network', {
    isolation: 'AllowOnlyApprovedOutbound',
    provisioning: 'explicit',
    rules: packageRules(region),
  })
  b.link(managedNetworkOf, managed, resources.workspace)
  for (const target of workspaceTargets(resources)) {
    b.link(managedPrivateEndpoint, managed, target.node, { groupId: target.groupId, automatic: true })
  }
  const cluster = b.add(computeCluster, 'cpu-cluster', { maxNodes: nodes }, { in: managed })
  const instance = b.add(computeInstance, 'ci-data-science', {}, { in: managed })
  const scoring = b.add(onlineEndpoint, `oe-${workload}-scoring`, {}, { in: managed })
  for (const compute of [cluster, instance, scoring]) b.link(computeOf, compute, resources.workspace)
  addInternet(b)
  return finish(b)
}

/** Names of the public Python package index, so that environments can be built. */
function packageRules(region: string) {
  const row = trafficRule('mv-packages')
  return flowsOf(row ? [row] : [], region).map((flow, index) => ({
    name: `python-packages-${index + 1}`,
    type: 'FQDN' as const,
    destination: flow.destination,
    protocol: 'TCP' as const,
    ports: flow.ports,
  }))
}
