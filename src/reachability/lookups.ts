import { containsAddress } from '../lib/cidr'
import { parseAddress } from '../lib/ip'
import { factIndex } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type {
  Adjacency,
  Door,
  FirewallFacts,
  Host,
  NameServer,
  Need,
  PacketFilter,
  PrivateEndpointFacts,
  RouteTable,
  Segment,
  Space,
  Zone,
} from '../model/network'
import type { Topology } from '../model/topology'

const byNode = ({ node }: { readonly node: NodeId }) => [node]
const segmentsByNode = factIndex('segments', byNode)
const segmentsBySpace = factIndex('segments', ({ space }) => [space])
const spacesByNode = factIndex('spaces', byNode)
const filtersByNode = factIndex('filters', byNode)
const tablesByNode = factIndex('routeTables', byNode)
const doorsByNode = factIndex('doors', byNode)
const firewallsByIp = factIndex('firewalls', ({ privateIp }) => [privateIp])
const firewallsBySegment = factIndex('firewalls', ({ segment }) => (segment === undefined ? [] : [segment]))
const serversByIp = factIndex('nameServers', ({ addresses }) => addresses)
const serversBySpace = factIndex('nameServers', ({ space }) => [space])
const rulesetsBySpace = factIndex('nameServers', ({ rulesetSpaces }) => rulesetSpaces)
const endpointsByTarget = factIndex('privateEndpoints', ({ target }) =>
  target === undefined ? [] : [target],
)
const endpointsBySegment = factIndex('privateEndpoints', ({ segment }) =>
  segment === undefined ? [] : [segment],
)
const hostsByPlace = factIndex('hosts', ({ place }) => [place])
const needsByPlace = factIndex('needs', ({ place }) => [place])
const doorsByType = factIndex('doors', ({ resourceType }) => [resourceType])
const adjacenciesBySpace = factIndex('adjacencies', ({ a, b }) => [a, b])
const zonesBySpaceAndName = factIndex('zones', ({ name, links }) =>
  links.map(({ space }) => spaceAndName(space, name.trim().replace(/\.$/, ''))),
)

function spaceAndName(space: NodeId, name: string): string {
  return `${space} ${name.toLowerCase()}`
}

/** Every subnet, for computations that go through all of them. */
export const segments = (topology: Topology): readonly Segment[] => topology.segments

export function segmentOf(topology: Topology, id: NodeId | undefined): Segment | undefined {
  return id === undefined ? undefined : segmentsByNode(topology, id).at(-1)
}

export function spaceOf(topology: Topology, id: NodeId | undefined): Space | undefined {
  return id === undefined ? undefined : spacesByNode(topology, id).at(-1)
}

export function segmentsIn(topology: Topology, space: NodeId): readonly Segment[] {
  return segmentsBySpace(topology, space)
}

export function filterOf(topology: Topology, segment: Segment): PacketFilter | undefined {
  return segment.filter === undefined ? undefined : filtersByNode(topology, segment.filter).at(-1)
}

export function routeTableOf(topology: Topology, segment: Segment): RouteTable | undefined {
  return segment.routeTable === undefined ? undefined : tablesByNode(topology, segment.routeTable).at(-1)
}

/**
 * The firewall or appliance that owns the address. Isolated networks may use one address twice; then the one in, or
 * peered with, the space from which it is asked is meant.
 */
export function firewallAt(
  topology: Topology,
  ip: string | undefined,
  from?: NodeId,
): FirewallFacts | undefined {
  const found = ip === undefined ? [] : firewallsByIp(topology, ip)
  return nearest(topology, found, from, (firewall) => segmentOf(topology, firewall.segment)?.space)
}

/** Firewalls and appliances in a virtual network. */
export function firewallsIn(topology: Topology, space: NodeId): readonly FirewallFacts[] {
  return segmentsIn(topology, space).flatMap(({ node }) => firewallsBySegment(topology, node))
}

/** The name server that answers at the address, by the same rule as {@link firewallAt}. */
export function nameServerAt(topology: Topology, ip: string, from?: NodeId): NameServer | undefined {
  const found = serversByIp(topology, ip)
  return nearest(topology, found, from, (server) => server.space)
}

function nearest<T>(
  topology: Topology,
  found: readonly T[],
  from: NodeId | undefined,
  spaceOfItem: (item: T) => NodeId | undefined,
): T | undefined {
  if (found.length < 2 || from === undefined) return found[0]
  const near = new Set([from, ...adjacenciesOf(topology, from).flatMap(({ a, b }) => [a, b])])
  return (
    found.find((item) => spaceOfItem(item) === from) ??
    found.find((item) => near.has(spaceOfItem(item) ?? '')) ??
    found[0]
  )
}

/** Peerings and gateway connections of a space. */
export function adjacenciesOf(topology: Topology, space: NodeId): readonly Adjacency[] {
  return adjacenciesBySpace(topology, space)
}

/** Private endpoints that lead to the resource, all or those of one sub-resource; group ids compare without case. */
export function endpointsOf(
  topology: Topology,
  target: NodeId,
  groupId?: string,
): readonly PrivateEndpointFacts[] {
  const endpoints = endpointsByTarget(topology, target)
  const asked = groupId?.toLowerCase()
  return asked === undefined
    ? endpoints
    : endpoints.filter((endpoint) => endpoint.groupId.toLowerCase() === asked)
}

/** The virtual network that a private endpoint stands in. */
export function spaceOfEndpoint(topology: Topology, endpoint: PrivateEndpointFacts): NodeId | undefined {
  return segmentOf(topology, endpoint.segment)?.space
}

/** What things in the place need. */
export function needsAt(topology: Topology, place: NodeId): readonly Need[] {
  return needsByPlace(topology, place)
}

/** Private endpoints in the subnet. */
export function endpointsIn(topology: Topology, segment: NodeId): readonly PrivateEndpointFacts[] {
  return endpointsBySegment(topology, segment)
}

/** Hosts in a segment, managed network, site or on the internet: all, or those of some types. */
export function hostsIn(
  topology: Topology,
  place: NodeId,
  ...types: readonly Host['type'][]
): readonly Host[] {
  const hosts = hostsByPlace(topology, place)
  return types.length === 0 ? hosts : hosts.filter(({ type }) => types.includes(type))
}

/** The doors of a platform service. */
export function doorOf(topology: Topology, node: NodeId): Door | undefined {
  return doorsByNode(topology, node).at(-1)
}

/** The doors of all resources of a type. */
export function doorsOfType(topology: Topology, resourceType: string): readonly Door[] {
  return doorsByType(topology, resourceType)
}

/** Name servers whose own queries leave from the space. */
export function nameServersIn(topology: Topology, space: NodeId): readonly NameServer[] {
  return serversBySpace(topology, space)
}

/** Resolver rulesets that apply to queries from the space. */
export function rulesetsOf(topology: Topology, space: NodeId): readonly NameServer[] {
  return rulesetsBySpace(topology, space)
}

/** The private DNS zone of that name (without a trailing dot) that is linked to the space. */
export function zoneLinkedTo(topology: Topology, space: NodeId, name: string): Zone | undefined {
  return zonesBySpaceAndName(topology, spaceAndName(space, name))[0]
}

/** The virtual network whose address space holds the address. */
export function spaceHolding(topology: Topology, ip: string): Space | undefined {
  const address = parseAddress(ip)
  if (!address.ok) return undefined
  return topology.spaces.find(
    (space) =>
      space.type !== 'managed' && space.prefixes.some((prefix) => containsAddress(prefix, address.value)),
  )
}
