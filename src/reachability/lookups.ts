import { containsAddress } from '../lib/cidr'
import { parseAddress } from '../lib/ip'
import { memoWeak } from '../lib/memo'
import type { NodeId } from '../model/diagram'
import type {
  Adjacency,
  Door,
  FirewallFacts,
  Host,
  NameServer,
  PacketFilter,
  PrivateEndpointFacts,
  RouteTable,
  Segment,
  Space,
  Zone,
} from '../model/network'
import type { Topology } from '../model/topology'

/**
 * Indexes hang on the lists themselves: a list that an edit did not touch keeps its index, and a reader depends on no other
 * sort of fact than the one it asks for.
 */
const segmentsByNode = memoWeak((segments: readonly Segment[]) => byNode(segments))
const segmentsBySpace = memoWeak((segments: readonly Segment[]) => groups(segments, ({ space }) => [space]))
const spacesByNode = memoWeak((spaces: readonly Space[]) => byNode(spaces))
const filtersByNode = memoWeak((filters: readonly PacketFilter[]) => byNode(filters))
const tablesByNode = memoWeak((tables: readonly RouteTable[]) => byNode(tables))
const doorsByNode = memoWeak((doors: readonly Door[]) => byNode(doors))
const firewallsByIp = memoWeak((firewalls: readonly FirewallFacts[]) =>
  groups(firewalls, ({ privateIp }) => [privateIp]),
)
const serversByIp = memoWeak((servers: readonly NameServer[]) =>
  groups(servers, ({ addresses }) => addresses),
)
const serversBySpace = memoWeak((servers: readonly NameServer[]) => groups(servers, ({ space }) => [space]))
const rulesetsBySpace = memoWeak((servers: readonly NameServer[]) =>
  groups(servers, ({ rulesetSpaces }) => rulesetSpaces),
)
const endpointsByTarget = memoWeak((endpoints: readonly PrivateEndpointFacts[]) =>
  groups(endpoints, ({ target }) => (target === undefined ? [] : [target])),
)
const endpointsBySegment = memoWeak((endpoints: readonly PrivateEndpointFacts[]) =>
  groups(endpoints, ({ segment }) => (segment === undefined ? [] : [segment])),
)
const hostsByPlace = memoWeak((hosts: readonly Host[]) => groups(hosts, ({ place }) => [place]))
const adjacenciesBySpace = memoWeak((links: readonly Adjacency[]) => groups(links, ({ a, b }) => [a, b]))

const zonesBySpace = memoWeak((zones: readonly Zone[]): ReadonlyMap<NodeId, ReadonlyMap<string, Zone>> => {
  const spaces = new Map<NodeId, Map<string, Zone>>()
  for (const zone of zones) {
    for (const { space } of zone.links) {
      const names = spaces.get(space) ?? new Map<string, Zone>()
      const name = zone.name.trim().toLowerCase().replace(/\.$/, '')
      if (!names.has(name)) names.set(name, zone)
      spaces.set(space, names)
    }
  }
  return spaces
})

function groups<T>(
  items: readonly T[],
  keys: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keys(item)) {
      const group = map.get(key)
      if (group) group.push(item)
      else map.set(key, [item])
    }
  }
  return map
}

export function segmentOf(topology: Topology, id: NodeId | undefined): Segment | undefined {
  return id === undefined ? undefined : segmentsByNode(topology.segments).get(id)
}

export function spaceOf(topology: Topology, id: NodeId | undefined): Space | undefined {
  return id === undefined ? undefined : spacesByNode(topology.spaces).get(id)
}

export function segmentsIn(topology: Topology, space: NodeId): readonly Segment[] {
  return segmentsBySpace(topology.segments).get(space) ?? []
}

export function filterOf(topology: Topology, segment: Segment): PacketFilter | undefined {
  return segment.filter === undefined ? undefined : filtersByNode(topology.filters).get(segment.filter)
}

export function routeTableOf(topology: Topology, segment: Segment): RouteTable | undefined {
  return segment.routeTable === undefined
    ? undefined
    : tablesByNode(topology.routeTables).get(segment.routeTable)
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
  const found = ip === undefined ? [] : (firewallsByIp(topology.firewalls).get(ip) ?? [])
  return nearest(topology, found, from, (firewall) => segmentOf(topology, firewall.segment)?.space)
}

/** The name server that answers at the address, by the same rule as {@link firewallAt}. */
export function nameServerAt(topology: Topology, ip: string, from?: NodeId): NameServer | undefined {
  const found = serversByIp(topology.nameServers).get(ip) ?? []
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
  return adjacenciesBySpace(topology.adjacencies).get(space) ?? []
}

/** Private endpoints that lead to the resource. */
export function endpointsOf(topology: Topology, target: NodeId): readonly PrivateEndpointFacts[] {
  return endpointsByTarget(topology.privateEndpoints).get(target) ?? []
}

/** Private endpoints in the subnet. */
export function endpointsIn(topology: Topology, segment: NodeId): readonly PrivateEndpointFacts[] {
  return endpointsBySegment(topology.privateEndpoints).get(segment) ?? []
}

/** Hosts in a segment, managed network, site or on the internet. */
export function hostsIn(topology: Topology, place: NodeId): readonly Host[] {
  return hostsByPlace(topology.hosts).get(place) ?? []
}

/** The doors of a platform service. */
export function doorOf(topology: Topology, node: NodeId): Door | undefined {
  return doorsByNode(topology.doors).get(node)
}

/** Name servers whose own queries leave from the space. */
export function nameServersIn(topology: Topology, space: NodeId): readonly NameServer[] {
  return serversBySpace(topology.nameServers).get(space) ?? []
}

/** Resolver rulesets that apply to queries from the space. */
export function rulesetsOf(topology: Topology, space: NodeId): readonly NameServer[] {
  return rulesetsBySpace(topology.nameServers).get(space) ?? []
}

/** The private DNS zone of that name (without a trailing dot) that is linked to the space. */
export function zoneLinkedTo(topology: Topology, space: NodeId, name: string): Zone | undefined {
  return zonesBySpace(topology.zones).get(space)?.get(name.toLowerCase())
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

function byNode<T extends { readonly node: NodeId }>(items: readonly T[]): ReadonlyMap<NodeId, T> {
  return new Map(items.map((item) => [item.node, item]))
}
