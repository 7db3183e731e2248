import { PRIVATE_ZONE_PREFIX, publicSuffixesFor, zonesFor } from '../facts/privateDns'
import { virtualMachine } from '../kinds/virtualMachine'
import { memoWeak } from '../lib/memo'
import type { NodeId } from '../model/diagram'
import type { Door, PrivateEndpointFacts } from '../model/network'
import type { RuleContext } from '../model/rule'
import type { Settings } from '../model/settings'
import type { Topology } from '../model/topology'
import { segmentOf, spaceOf } from '../reachability/lookups'
import type { PrivateName } from '../reachability/names'
import { WORKSPACE_TYPE } from './doors'

/** Things in a space that use a sub-resource of a platform service. */
export interface ResourceUse {
  readonly space: NodeId
  readonly target: NodeId
  readonly groupId: string
  readonly users: readonly NodeId[]
}

/** The door of a resource. */
export const doorOf = memoWeak(
  (topology: Topology): ReadonlyMap<NodeId, Door> => new Map(topology.doors.map((door) => [door.node, door])),
)

/** Private endpoints by target and sub-resource. */
const endpointsByTarget = memoWeak((topology: Topology) => {
  const found = new Map<string, PrivateEndpointFacts[]>()
  for (const endpoint of topology.privateEndpoints) {
    if (endpoint.target === undefined) continue
    const key = `${endpoint.target} ${endpoint.groupId.toLowerCase()}`
    found.set(key, [...(found.get(key) ?? []), endpoint])
  }
  return found
})

/** The private endpoints of a sub-resource; group ids compare without case. */
export function endpointsOf(
  topology: Topology,
  target: NodeId,
  groupId: string,
): readonly PrivateEndpointFacts[] {
  return endpointsByTarget(topology).get(`${target} ${groupId.toLowerCase()}`) ?? []
}

/** The virtual network that a private endpoint stands in. */
export function spaceOfEndpoint(topology: Topology, endpoint: PrivateEndpointFacts): NodeId | undefined {
  return segmentOf(topology, endpoint.segment)?.space
}

/**
 * Who uses what from where: computes by their documented needs, and people at jump hosts, clients and sites by what the
 * studio needs in their browser: the workspace and its default storage. Subnets that a service admits by its service
 * endpoint use its public door and are left out, as are managed networks, which resolve names by themselves.
 */
export const resourceUses = memoWeak((topology: Topology): readonly ResourceUse[] => {
  const uses = new Map<string, { readonly use: ResourceUse; readonly users: Set<NodeId> }>()
  const add = (place: NodeId, user: NodeId, target: NodeId, groupId: string) => {
    const space = segmentOf(topology, place)?.space ?? place
    const type = spaceOf(topology, space)?.type
    if (type === undefined || type === 'managed') return
    if (doorOf(topology).get(target)?.allowedSegments.includes(place)) return
    const key = `${space} ${target} ${groupId}`
    const users = uses.get(key)?.users ?? new Set<NodeId>()
    users.add(user)
    uses.set(key, { use: { space, target, groupId, users: [] }, users })
  }
  for (const need of topology.needs) {
    if (need.to.type === 'resource' && need.direction === 'outbound')
      add(need.place, need.node, need.to.node, need.to.groupId)
  }
  const studio = studioParts(topology)
  for (const { node, place } of people(topology)) {
    for (const [target, groupId] of studio) add(place, node, target, groupId)
  }
  return [...uses.values()].map(({ use, users }) => ({ ...use, users: [...users] }))
})

/** What a browser with the studio speaks to. */
function studioParts(topology: Topology): readonly (readonly [NodeId, string])[] {
  const doors = doorOf(topology)
  return topology.doors.flatMap((door) => {
    const workspace = door.resourceType === WORKSPACE_TYPE ? topology.node(door.node) : undefined
    if (!workspace) return []
    const storage = topology.targets(workspace, 'workspaceResource').filter((resource) => {
      const type = doors.get(resource.id)?.resourceType
      return type !== undefined && STUDIO_STORAGE.has(type)
    })
    return [
      ...door.neededGroupIds.map((groupId) => [door.node, groupId] as const),
      ...storage.flatMap(({ id }) =>
        (doors.get(id)?.neededGroupIds ?? []).map((groupId) => [id, groupId] as const),
      ),
    ]
  })
}

const STUDIO_STORAGE: ReadonlySet<string> = new Set(['Microsoft.Storage/storageAccounts'])

/** Clients, and machines from which people work. */
function people(topology: Topology): readonly { readonly node: NodeId; readonly place: NodeId }[] {
  return topology.hosts.filter(({ type, node }) => {
    if (type === 'client') return true
    const machine = topology.as(virtualMachine, topology.node(node))
    return machine?.properties.purpose === 'jumpHost'
  })
}

/** The uses that a private endpoint somewhere in the drawing serves, or is meant to. */
export const privateUses = memoWeak((topology: Topology): readonly ResourceUse[] =>
  resourceUses(topology).filter(({ target, groupId }) => endpointsOf(topology, target, groupId).length > 0),
)

/** False where the public door is open and meant to be: then a public answer works as well. */
export function needsPrivateName(
  { topology, settings }: Pick<RuleContext, 'topology' | 'settings'>,
  { target }: ResourceUse,
): boolean {
  return settings.isolation !== 'public' || doorOf(topology).get(target)?.publicAccess !== 'all'
}

/** The names behind a sub-resource: each private zone with the public suffix that clients and forwarders name. */
export function privateNames(
  topology: Topology,
  { cloud, region }: Pick<Settings, 'cloud' | 'region'>,
  target: NodeId,
  groupId: string,
): readonly PrivateName[] {
  const resourceType = doorOf(topology).get(target)?.resourceType ?? ''
  const zones = zonesFor(resourceType, groupId, cloud, region) ?? []
  const suffixes = publicSuffixesFor(resourceType, groupId, cloud, region) ?? []
  return zones.map((zone) => {
    const own = zone.replace(PRIVATE_ZONE_PREFIX, '')
    const publicSuffix = zones.length > 1 && suffixes.includes(own) ? own : (suffixes[0] ?? own)
    return { zone, publicSuffix }
  })
}
