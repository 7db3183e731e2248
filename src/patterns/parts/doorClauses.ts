import { parseCidr } from '../../lib/cidr'
import { covers, fromCidrs } from '../../lib/cidrSet'
import { PUBLIC } from '../../reachability/addressClasses'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import type { NodeId } from '../../model/diagram'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { all, missingEndpoints, none, workspaceDoors } from './clauses'

type Check = (context: RuleContext) => ClauseResult

export const WORKSPACE_TYPE = 'Microsoft.MachineLearningServices/workspaces'
export const STORAGE_TYPE = 'Microsoft.Storage/storageAccounts'
export const VAULT_TYPE = 'Microsoft.KeyVault/vaults'
export const REGISTRY_TYPE = 'Microsoft.ContainerRegistry/registries'

/** Services of a type that the workspace stands on. */
export function doorsOf(topology: Topology, ...types: readonly string[]) {
  return workspaceDoors(topology).filter((door) => types.includes(door.resourceType))
}

/** Every service of these types has its private endpoints in a subnet. */
export function endpointsFor(...types: readonly string[]): Check {
  return ({ topology }) =>
    all(
      doorsOf(topology, ...types),
      (door) => missingEndpoints(topology, door).length === 0,
      (door) => door.node,
      'not drawn',
      'lacks a private endpoint',
    )
}

/** Every service of these types admits a subnet by service endpoint, or has private endpoints. */
export function endpointsOrGrantsFor(...types: readonly string[]): Check {
  return ({ topology }) =>
    all(
      doorsOf(topology, ...types),
      (door) => door.allowedSegments.length > 0 || missingEndpoints(topology, door).length === 0,
      (door) => door.node,
      'not drawn',
      'has neither a private endpoint nor a subnet rule',
    )
}

/** Every service of these types admits a subnet by service endpoint. */
export function grantsFor(...types: readonly string[]): Check {
  return ({ topology }) =>
    all(
      doorsOf(topology, ...types),
      (door) => door.allowedSegments.length > 0,
      (door) => door.node,
      'not drawn',
      'has no subnet rule',
    )
}

/** Public access of the services of a type is one of these. */
export function publicAccess(type: string, ...wanted: readonly ('all' | 'selected' | 'none')[]): Check {
  return ({ topology }) =>
    all(
      doorsOf(topology, type),
      (door) => wanted.includes(door.publicAccess),
      (door) => door.node,
      'not drawn',
      'has other public network access',
    )
}

export const trustedServices: Check = ({ topology }) =>
  all(
    doorsOf(topology, STORAGE_TYPE, VAULT_TYPE, REGISTRY_TYPE),
    (door) => door.trustedServicesBypass,
    (door) => door.node,
    'no resources',
    'does not let trusted services in',
  )

export const noPrivateEndpoints: Check = ({ topology }) =>
  none(
    topology.privateEndpoints.map((endpoint) => endpoint.node),
    'is a private endpoint',
  )

export const noServiceEndpoints: Check = ({ topology }) =>
  none(
    topology.segments.filter((segment) => segment.serviceEndpoints.length > 0).map((segment) => segment.node),
    'has service endpoints',
  )

/** The workspace has endpoints in at least so many virtual networks. */
export function endpointsInNetworks(count: number, ...types: readonly string[]): Check {
  return ({ topology }) =>
    all(
      doorsOf(topology, ...types),
      (door) => networksOfEndpoints(topology, door.node).size >= count,
      (door) => door.node,
      'not drawn',
      `has endpoints in fewer than ${count} virtual networks`,
    )
}

/** Virtual networks that hold a private endpoint of the service. */
export function networksOfEndpoints(topology: Topology, target: NodeId): ReadonlySet<NodeId> {
  const networks = endpointsOf(topology, target).map(
    (endpoint) => segmentOf(topology, endpoint.segment)?.space,
  )
  return new Set(networks.filter((network) => network !== undefined))
}

export const noRegistryGrants: Check = ({ topology }) =>
  none(
    topology.doors
      .filter((door) => door.resourceType === REGISTRY_TYPE && door.allowedSegments.length > 0)
      .map((door) => door.node),
    'admits a subnet by service endpoint',
  )

/** Address rules name public IPv4 addresses alone. */
export const noPrivateIpRules: Check = ({ topology }) =>
  none(
    workspaceDoors(topology)
      .filter((door) => door.ipRules.some((text) => !isPublicV4(text)))
      .map((door) => door.node),
    'names addresses that are not public IPv4 ones',
  )

function isPublicV4(text: string): boolean {
  const parsed = parseCidr(text.includes('/') ? text : `${text}/32`)
  return parsed.ok && parsed.value.family === 4 && covers(PUBLIC, fromCidrs([parsed.value]))
}
