import type { Source } from '../../lib/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { memoTopology } from '../../model/derived'
import type { NodeId } from '../../model/diagram'
import type { Door, Segment } from '../../model/network'
import type { Clause, ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { blockedByFirewall, wayOf } from '../../reachability/passage'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { sameTag } from '../../reachability/routes'
import { publicNeedsOf } from '../../reachability/subnetNeeds'

type Check = (context: RuleContext) => ClauseResult

/** A required element. */
export function required(
  id: string,
  statement: string,
  source: Source,
  rules: readonly string[],
  check: Check,
): Clause {
  return { id, type: 'required', statement, source, rules, check }
}

/** A forbidden element: held while the drawing has none of it. */
export function forbidden(
  id: string,
  statement: string,
  source: Source,
  rules: readonly string[],
  check: Check,
): Clause {
  return { id, type: 'forbidden', statement, source, rules, check }
}

/** Held when there is at least one element; they are shown. */
export function some(elements: readonly NodeId[], missing: string): ClauseResult {
  return elements.length > 0 ? { held: true, elements } : { held: false, elements: [], note: missing }
}

/** Held when there is none; the offenders are shown. */
export function none(elements: readonly NodeId[], note: string): ClauseResult {
  return elements.length === 0 ? { held: true, elements: [] } : { held: false, elements, note }
}

/** Held when there are candidates and all of them pass; those that fail are shown. */
export function all<T>(
  candidates: readonly T[],
  passes: (item: T) => boolean,
  node: (item: T) => NodeId,
  missing: string,
  note: string,
): ClauseResult {
  if (candidates.length === 0) return { held: false, elements: [], note: missing }
  const failing = candidates.filter((item) => !passes(item))
  return failing.length === 0
    ? { held: true, elements: candidates.map(node) }
    : { held: false, elements: failing.map(node), note }
}

export function segmentsOfRole(topology: Topology, ...roles: readonly string[]): readonly Segment[] {
  return topology.segments.filter((segment) => roles.includes(segment.role))
}

/** Subnets that hold computes of a workspace or a cluster. */
export function computeSegments(topology: Topology): readonly Segment[] {
  const places = new Set(
    topology.hosts
      .filter((host) => host.type === 'compute' || host.type === 'cluster')
      .map((host) => host.place),
  )
  return topology.segments.filter((segment) => places.has(segment.node))
}

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces'

/** Azure Monitor takes part in isolation through its own private link scope, which is a pattern of its own. */
const MONITOR = ['Microsoft.Insights/components', 'Microsoft.OperationalInsights/workspaces']

/** Platform services that the workspace stands on: itself, and its storage, vault and registry. */
export const workspaceDoors = memoTopology((topology: Topology): readonly Door[] => {
  const ids = new Set<NodeId>()
  for (const { node, resourceType } of topology.doors) {
    const workspace = resourceType === WORKSPACE ? topology.node(node) : undefined
    if (!workspace) continue
    ids.add(node)
    for (const target of topology.targets(workspace, 'workspaceResource')) ids.add(target.id)
  }
  return topology.doors.filter((door) => ids.has(door.node) && !MONITOR.includes(door.resourceType))
})

/** Sub-resources that are needed but have no private endpoint in a subnet. */
export function missingEndpoints(topology: Topology, door: Door): readonly string[] {
  const served = new Set(endpointsOf(topology, door.node).map((endpoint) => endpoint.groupId))
  return door.neededGroupIds.filter((groupId) => !served.has(groupId))
}

export const oneRegion: Check = ({ topology, settings }) => {
  const elsewhere = topology.nodes.filter((node) => {
    const region = node.properties['region']
    return typeof region === 'string' && region !== '' && region !== settings.region
  })
  return none(
    elsewhere.map((node) => node.id),
    `not in ${settings.region}`,
  )
}

export const hubWithFirewallAndDns: Check = ({ topology }) => {
  const firewalls = topology.firewalls.filter((firewall) => segmentOf(topology, firewall.segment))
  const hubs = new Set(firewalls.map((firewall) => segmentOf(topology, firewall.segment)?.space))
  const names = topology.nameServers.filter((server) => hubs.has(server.space))
  if (firewalls.length === 0) return { held: false, elements: [], note: 'no firewall in a hub' }
  if (names.length === 0)
    return {
      held: false,
      elements: firewalls.map((firewall) => firewall.node),
      note: 'no DNS server or proxy in the hub',
    }
  return {
    held: true,
    // A firewall that is the DNS proxy is one place, not two.
    elements: [...new Set([...firewalls, ...names].map(({ node: place }) => place))],
  }
}

export const spokeSubnets: Check = ({ topology }) => {
  const roles = ['training', 'scoring', 'privateEndpoints']
  const missing = roles.filter((role) => segmentsOfRole(topology, role).length === 0)
  return missing.length === 0
    ? { held: true, elements: segmentsOfRole(topology, ...roles).map((segment) => segment.node) }
    : { held: false, elements: [], note: `missing: ${missing.join(', ')}` }
}

export const computeWithoutPublicIp: Check = ({ topology }) =>
  all(
    topology.hosts.filter((host) => host.type === 'compute'),
    (host) => !host.publicIp,
    (host) => host.node,
    'no training compute',
    'has a public IP address',
  )

export const noPublicIpOnCompute: Check = ({ topology }) =>
  none(
    topology.hosts.filter((host) => host.type === 'compute' && host.publicIp).map((host) => host.node),
    'has a public IP address',
  )

export const clusterInScoring: Check = ({ topology }) =>
  some(
    topology
      .nodesOf(kubernetesCluster)
      .filter((cluster) => segmentOf(topology, cluster.parent ?? undefined)?.role === 'scoring')
      .map((cluster) => cluster.id),
    'no AKS cluster in a scoring subnet',
  )

/** Platform services of these types are there, each with its private endpoints. */
function endpointsAt(types: ReadonlyMap<string, string>): Check {
  return ({ topology }) => {
    const doors = workspaceDoors(topology).filter(({ resourceType }) => types.has(resourceType))
    const lacking = [...types].find(([type]) => doors.every(({ resourceType }) => resourceType !== type))
    if (lacking) return { held: false, elements: [], note: `no ${lacking[1]}` }
    return all(
      doors,
      (door) => missingEndpoints(topology, door).length === 0,
      (door) => door.node,
      'no workspace',
      'lacks a private endpoint',
    )
  }
}

const WORKSPACE_AND_STORAGE = new Map([
  [WORKSPACE, 'workspace'],
  ['Microsoft.Storage/storageAccounts', 'storage account of the workspace'],
])

export const privateEndpoints = endpointsAt(
  new Map([
    ...WORKSPACE_AND_STORAGE,
    ['Microsoft.KeyVault/vaults', 'key vault of the workspace'],
    ['Microsoft.ContainerRegistry/registries', 'container registry of the workspace'],
  ]),
)

export const workspaceAndStorageEndpoints = endpointsAt(WORKSPACE_AND_STORAGE)

export const noPublicAccess: Check = ({ topology }) =>
  none(
    workspaceDoors(topology)
      .filter((door) => door.publicAccess !== 'none')
      .map((door) => door.node),
    'public network access is on',
  )

export const hubSpokePeering: Check = ({ topology }) =>
  some(
    topology.adjacencies
      .filter((link) => link.type === 'peering' && link.aSide.access && link.bSide.access)
      .flatMap((link) => [link.a, link.b]),
    'no peering',
  )

export const defaultRouteToFirewall: Check = ({ topology }) =>
  all(
    segmentsOfRole(topology, 'training', 'scoring'),
    (segment) => egressOf(topology, segment.node).type === 'firewall',
    (segment) => segment.node,
    'no training or scoring subnet',
    '0.0.0.0/0 does not lead to a firewall',
  )

/** Every documented need of the computes passes the firewall that their subnet routes to. */
export const firewallAllowsNeeds: Check = ({ topology }) => {
  const routed = topology.segments.some((segment) =>
    publicNeedsOf(topology, segment.node).some((one) => wayOf(topology, segment, one).type === 'firewall'),
  )
  if (!routed) return { held: false, elements: [], note: 'no traffic is routed to a firewall' }
  const lacking = [...blockedByFirewall(topology)].filter(([, blocked]) =>
    blocked.some(({ need }) => need.necessity === 'required'),
  )
  return none(
    lacking.map(([firewall]) => firewall.node),
    'lacks required outbound rules',
  )
}

export const firewallFiltersByName: Check = ({ topology }) =>
  some(
    topology.firewalls
      .filter((firewall) =>
        firewall.rules.some((rule) => rule.type === 'application' && rule.action === 'Allow'),
      )
      .map((firewall) => firewall.node),
    'no application rules',
  )

export const storageEndpointOnTraining: Check = ({ topology }) =>
  all(
    segmentsOfRole(topology, 'training'),
    (segment) => segment.serviceEndpoints.some((endpoint) => endpoint.startsWith('Microsoft.Storage')),
    (segment) => segment.node,
    'no training subnet',
    'Microsoft.Storage is not enabled',
  )

export const endpointPolicyOnTraining: Check = ({ topology }) =>
  all(
    segmentsOfRole(topology, 'training'),
    (segment) =>
      topology.endpointPolicies.some(
        (policy) =>
          segment.endpointPolicies.includes(policy.node) &&
          policy.aliases.length > 0 &&
          policy.resources.length + policy.scopes.length > 0,
      ),
    (segment) => segment.node,
    'no training subnet',
    'no service endpoint policy with the Azure ML alias and the default storage account',
  )

/** Storage is open to any account where a subnet may leave to it without a service endpoint policy. */
export const noBroadStorage: Check = ({ topology }) =>
  none(
    segmentsOfRole(topology, 'training')
      .filter((segment) => {
        if (segment.endpointPolicies.length > 0) return false
        const way = egressOf(topology, segment.node, 'Storage')
        if (segment.serviceEndpoints.some((endpoint) => endpoint.startsWith('Microsoft.Storage'))) return true
        return (
          way.type === 'firewall' &&
          way.firewall.rules.some(
            (rule) =>
              rule.action === 'Allow' &&
              rule.destinations.some((text) => sameTag(text.split('.')[0] ?? '', 'Storage')),
          )
        )
      })
      .map((segment) => segment.node),
    'any storage account can be reached',
  )

export const noFrontDoorFrontend: Check = ({ topology }) =>
  none(
    [
      ...topology.firewalls
        .filter((firewall) =>
          firewall.rules.some((rule) => rule.action === 'Allow' && rule.destinations.some(isFrontend)),
        )
        .map((firewall) => firewall.node),
      ...topology.filters
        .filter((filter) =>
          filter.rules.some((rule) => rule.access === 'Allow' && rule.destinations.some(isFrontend)),
        )
        .map((filter) => filter.node),
    ],
    'allows AzureFrontDoor.FrontEnd',
  )

function isFrontend(text: string): boolean {
  return sameTag(text, 'AzureFrontDoor.FrontEnd')
}

export const natOnCompute: Check = ({ topology }) => {
  const missing = ['training', 'scoring'].filter((role) => segmentsOfRole(topology, role).length === 0)
  if (missing.length > 0) return { held: false, elements: [], note: `no ${missing.join(' and no ')} subnet` }
  return all(
    segmentsOfRole(topology, 'training', 'scoring'),
    (segment) => segment.natGateway !== undefined,
    (segment) => segment.node,
    'no training or scoring subnet',
    'has no NAT gateway',
  )
}

/** Subnets of these roles have a security group with outbound rules; `missing` says that there is no such subnet. */
function outboundFilterOn(missing: string, ...roles: readonly string[]): Check {
  return ({ topology }) =>
    all(
      segmentsOfRole(topology, ...roles),
      (segment) =>
        topology.filters.some(
          (filter) =>
            filter.node === segment.filter && filter.rules.some((rule) => rule.direction === 'Outbound'),
        ),
      (segment) => segment.node,
      missing,
      'has no security group with outbound rules',
    )
}

export const outboundFilterOnTraining = outboundFilterOn('no training subnet', 'training')

export const outboundFilterOnCompute = outboundFilterOn(
  'no training or scoring subnet',
  'training',
  'scoring',
)

export const noApplianceOverNat: Check = ({ topology }) =>
  none(
    topology.segments
      .filter(
        (segment) =>
          segment.natGateway !== undefined &&
          ['firewall', 'unknownAppliance'].includes(egressOf(topology, segment.node).type),
      )
      .map((segment) => segment.node),
    '0.0.0.0/0 to an appliance wins over the NAT gateway',
  )

export const singleNetwork: Check = ({ topology }) => {
  const networks = topology.spaces.filter((space) => space.type === 'vnet').map((space) => space.node)
  return networks.length === 1
    ? { held: true, elements: networks }
    : { held: false, elements: networks, note: `${networks.length} virtual networks` }
}

export const publicCompute: Check = ({ topology }) =>
  some(
    topology.hosts.filter((host) => host.type === 'compute' && host.publicIp).map((host) => host.node),
    'no compute with a public IP address',
  )
