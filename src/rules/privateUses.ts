import { PRIVATE_ZONE_PREFIX, publicSuffixesFor, zonesFor } from '../facts/privateDns'
import { virtualMachine } from '../kinds/virtualMachine'
import { memoEach, memoTopology } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Door, Host, Space } from '../model/network'
import type { Topology } from '../model/topology'
import {
  doorOf,
  doorsOfType,
  endpointsOf,
  hostsIn,
  needsAt,
  segmentsIn,
  spaceOfEndpoint,
} from '../reachability/lookups'
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

/**
 * Who uses what from where: computes by their documented needs, and people at jump hosts, clients and sites by what the
 * studio needs in their browser: the workspace and its default storage. Subnets that a service admits by its service
 * endpoint use its public door and are left out, as are managed networks, which resolve names by themselves.
 */
export const resourceUses = memoTopology((topology: Topology): readonly ResourceUse[] =>
  topology.spaces.flatMap((space) => usesIn(topology, space)),
)

const usesIn = memoEach((topology: Topology, space: Space): readonly ResourceUse[] => {
  if (space.type === 'managed') return []
  const uses = new Map<string, { readonly use: ResourceUse; readonly users: Set<NodeId> }>()
  const add = (place: NodeId, user: NodeId, target: NodeId, groupId: string) => {
    if (doorOf(topology, target)?.allowedSegments.includes(place)) return
    const key = `${target} ${groupId}`
    const users = uses.get(key)?.users ?? new Set<NodeId>()
    users.add(user)
    uses.set(key, { use: { space: space.node, target, groupId, users: [] }, users })
  }
  const places = [space.node, ...segmentsIn(topology, space.node).map(({ node }) => node)]
  for (const place of places) {
    for (const need of needsAt(topology, place)) {
      if (need.to.type === 'resource' && need.direction === 'outbound')
        add(place, need.node, need.to.node, need.to.groupId)
    }
  }
  for (const place of places) {
    for (const { node } of hostsIn(topology, place).filter((host) => isPerson(topology, host))) {
      for (const workspace of workspacesOf(topology, node, space.node)) {
        for (const [target, groupId] of studioParts(topology, workspace)) add(place, node, target, groupId)
      }
    }
  }
  return [...uses.values()].map(({ use, users }) => ({ ...use, users: [...users] }))
})

/** What a browser with the studio of a workspace speaks to. */
const studioParts = memoEach((topology: Topology, { node }: Door): readonly (readonly [NodeId, string])[] => {
  const workspace = topology.node(node)
  const storage = (workspace ? topology.targets(workspace, 'workspaceResource') : []).filter(({ id }) =>
    STUDIO_STORAGE.has(doorOf(topology, id)?.resourceType ?? ''),
  )
  return [node, ...storage.map(({ id }) => id)].flatMap((id) =>
    (doorOf(topology, id)?.neededGroupIds ?? []).map((groupId) => [id, groupId] as const),
  )
})

/**
 * The workspaces that a person works with: those they are linked to, else the only one, else those with a private endpoint
 * within reach. In a drawing of several workspaces nobody is taken to need those of the others.
 */
function workspacesOf(topology: Topology, person: NodeId, space: NodeId): readonly Door[] {
  const all = doorsOfType(topology, WORKSPACE_TYPE)
  const node = topology.node(person)
  const linked = new Set(node ? topology.targets(node, 'uses').map(({ id }) => id) : [])
  const named = all.filter((workspace) => linked.has(workspace.node))
  if (named.length > 0) return named
  if (all.length === 1) return all
  return all.filter((workspace) =>
    workspace.neededGroupIds.some((groupId) =>
      endpointsOf(topology, workspace.node, groupId).some((endpoint) =>
        connects(topology, space, spaceOfEndpoint(topology, endpoint) ?? ''),
      ),
    ),
  )
}

const STUDIO_STORAGE: ReadonlySet<string> = new Set(['Microsoft.Storage/storageAccounts'])

/** Clients, and machines from which people work. */
function isPerson(topology: Topology, { type, node }: Host): boolean {
  if (type === 'client') return true
  return topology.as(virtualMachine, topology.node(node))?.properties.purpose === 'jumpHost'
}

/** The uses that a private endpoint somewhere in the drawing serves, or is meant to. */
export const privateUses = memoTopology((topology: Topology): readonly ResourceUse[] =>
  topology.spaces.flatMap((space) => privateUsesIn(topology, space)),
)

/** The uses from one space that a private endpoint somewhere in the drawing serves, or is meant to. */
export function privateUsesIn(topology: Topology, space: Space): readonly ResourceUse[] {
  return usesIn(topology, space).filter(
    ({ target, groupId }) => endpointsOf(topology, target, groupId).length > 0,
  )
}

/** False where the public door is open and meant to be: then a public answer works as well. */
export function needsPrivateName(topology: Topology, { target }: ResourceUse): boolean {
  return topology.settings.isolation !== 'public' || doorOf(topology, target)?.publicAccess !== 'all'
}

/** The names behind a sub-resource: each private zone with the public suffix that clients and forwarders name. */
export function privateNames(topology: Topology, target: NodeId, groupId: string): readonly PrivateName[] {
  const { cloud, region } = topology.settings
  const resourceType = doorOf(topology, target)?.resourceType ?? ''
  const zones = zonesFor(resourceType, groupId, cloud, region) ?? []
  const suffixes = publicSuffixesFor(resourceType, groupId, cloud, region) ?? []
  return zones.map((zone) => {
    const own = zone.replace(PRIVATE_ZONE_PREFIX, '')
    const publicSuffix = zones.length > 1 && suffixes.includes(own) ? own : (suffixes[0] ?? own)
    return { zone, publicSuffix }
  })
}
