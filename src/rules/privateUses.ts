import { memoTopology } from '../model/derived'
import { PRIVATE_ZONE_PREFIX, publicSuffixesFor, zonesFor } from '../facts/privateDns'
import { virtualMachine } from '../kinds/virtualMachine'
import type { NodeId } from '../model/diagram'
import type { Door, PrivateEndpointFacts } from '../model/network'
import type { RuleContext } from '../model/rule'
import type { Settings } from '../model/settings'
import type { Topology } from '../model/topology'
import { segmentOf, spaceOf } from '../reachability/lookups'
import type { PrivateName } from '../reachability/names'
import { WORKSPACE_TYPE } from './doors'
import { connects } from './reach'

/** Things in a space that use a sub-resource of a platform service. */
export interface ResourceUse {
  readonly space: NodeId
  readonly target: NodeId
  readonly groupId: string
  readonly users: readonly NodeId[]
}

/** The door of a resource. */
export const doorOf = memoTopology(
  (topology: Topology): ReadonlyMap<NodeId, Door> => new Map(topology.doors.map((door) => [door.node, door])),
)

/** Private endpoints by target and sub-resource. */
const endpointsByTarget = memoTopology((topology: Topology) => {
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
export const resourceUses = memoTopology((topology: Topology): readonly ResourceUse[] => {
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
  const parts = studioParts(topology)
  for (const { node, place } of people(topology)) {
    for (const workspace of workspacesOf(topology, node, segmentOf(topology, place)?.space ?? place, parts)) {
      for (const [target, groupId] of parts.get(workspace) ?? []) add(place, node, target, groupId)
    }
  }
  return [...uses.values()].map(({ use, users }) => ({ ...use, users: [...users] }))
})

type StudioParts = ReadonlyMap<NodeId, readonly (readonly [NodeId, string])[]>

/** What a browser with the studio speaks to, by workspace. */
function studioParts(topology: Topology): StudioParts {
  const doors = doorOf(topology)
  const parts = new Map<NodeId, readonly (readonly [NodeId, string])[]>()
  for (const door of topology.doors) {
    const workspace = door.resourceType === WORKSPACE_TYPE ? topology.node(door.node) : undefined
    if (!workspace) continue
    const storage = topology
      .targets(workspace, 'workspaceResource')
      .filter(({ id }) => STUDIO_STORAGE.has(doors.get(id)?.resourceType ?? ''))
    parts.set(
      workspace.id,
      [door.node, ...storage.map(({ id }) => id)].flatMap((id) =>
        (doors.get(id)?.neededGroupIds ?? []).map((groupId) => [id, groupId] as const),
      ),
    )
  }
  return parts
}

/**
 * The workspaces that a person works with: those they are linked to, else the only one, else those with a private endpoint
 * within reach. In a drawing of several workspaces nobody is taken to need those of the others.
 */
function workspacesOf(
  topology: Topology,
  person: NodeId,
  space: NodeId,
  parts: StudioParts,
): readonly NodeId[] {
  const node = topology.node(person)
  const linked = node ? topology.targets(node, 'uses').map(({ id }) => id) : []
  const all = [...parts.keys()]
  if (linked.some((id) => parts.has(id))) return linked.filter((id) => parts.has(id))
  if (all.length === 1) return all
  return all.filter((workspace) =>
    (doorOf(topology).get(workspace)?.neededGroupIds ?? []).some((groupId) =>
      endpointsOf(topology, workspace, groupId).some((endpoint) =>
        connects(topology, space, spaceOfEndpoint(topology, endpoint) ?? ''),
      ),
    ),
  )
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
export const privateUses = memoTopology((topology: Topology): readonly ResourceUse[] =>
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
