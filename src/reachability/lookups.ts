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

interface Index {
  readonly segments: ReadonlyMap<NodeId, Segment>
  readonly spaces: ReadonlyMap<NodeId, Space>
  readonly filters: ReadonlyMap<NodeId, PacketFilter>
  readonly routeTables: ReadonlyMap<NodeId, RouteTable>
  readonly doors: ReadonlyMap<NodeId, Door>
  readonly segmentsOfSpace: ReadonlyMap<NodeId, readonly Segment[]>
  readonly firewallsByIp: ReadonlyMap<string, readonly FirewallFacts[]>
  readonly serversByIp: ReadonlyMap<string, readonly NameServer[]>
  readonly serversOfSpace: ReadonlyMap<NodeId, readonly NameServer[]>
  readonly rulesetsOfSpace: ReadonlyMap<NodeId, readonly NameServer[]>
  readonly endpointsOfTarget: ReadonlyMap<NodeId, readonly PrivateEndpointFacts[]>
  readonly endpointsInSegment: ReadonlyMap<NodeId, readonly PrivateEndpointFacts[]>
  readonly hostsIn: ReadonlyMap<NodeId, readonly Host[]>
  readonly adjacencies: ReadonlyMap<NodeId, readonly Adjacency[]>
  readonly zonesOfSpace: ReadonlyMap<NodeId, ReadonlyMap<string, Zone>>
}

const indexOf = memoWeak((topology: Topology): Index => ({
  segments: byNode(topology.segments),
  spaces: byNode(topology.spaces),
  filters: byNode(topology.filters),
  routeTables: byNode(topology.routeTables),
  doors: byNode(topology.doors),
  segmentsOfSpace: groups(topology.segments, (segment) => [segment.space]),
  firewallsByIp: groups(topology.firewalls, (firewall) => [firewall.privateIp]),
  serversByIp: groups(topology.nameServers, (server) => server.addresses),
  serversOfSpace: groups(topology.nameServers, (server) => [server.space]),
  rulesetsOfSpace: groups(topology.nameServers, (server) => server.rulesetSpaces),
  endpointsOfTarget: groups(topology.privateEndpoints, ({ target }) =>
    target === undefined ? [] : [target],
  ),
  endpointsInSegment: groups(topology.privateEndpoints, ({ segment }) =>
    segment === undefined ? [] : [segment],
  ),
  hostsIn: groups(topology.hosts, (host) => [host.place]),
  adjacencies: groups(topology.adjacencies, ({ a, b }) => [a, b]),
  zonesOfSpace: zonesBySpace(topology.zones),
}))

function zonesBySpace(zones: readonly Zone[]): ReadonlyMap<NodeId, ReadonlyMap<string, Zone>> {
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
}

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
  return id === undefined ? undefined : indexOf(topology).segments.get(id)
}

export function spaceOf(topology: Topology, id: NodeId | undefined): Space | undefined {
  return id === undefined ? undefined : indexOf(topology).spaces.get(id)
}

export function segmentsIn(topology: Topology, space: NodeId): readonly Segment[] {
  return indexOf(topology).segmentsOfSpace.get(space) ?? []
}

export function filterOf(topology: Topology, segment: Segment): PacketFilter | undefined {
  return segment.filter === undefined ? undefined : indexOf(topology).filters.get(segment.filter)
}

export function routeTableOf(topology: Topology, segment: Segment): RouteTable | undefined {
  return segment.routeTable === undefined ? undefined : indexOf(topology).routeTables.get(segment.routeTable)
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
  const found = ip === undefined ? [] : (indexOf(topology).firewallsByIp.get(ip) ?? [])
  return nearest(topology, found, from, (firewall) => segmentOf(topology, firewall.segment)?.space)
}

/** The name server that answers at the address, by the same rule as {@link firewallAt}. */
export function nameServerAt(topology: Topology, ip: string, from?: NodeId): NameServer | undefined {
  const found = indexOf(topology).serversByIp.get(ip) ?? []
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
  return indexOf(topology).adjacencies.get(space) ?? []
}

/** Private endpoints that lead to the resource. */
export function endpointsOf(topology: Topology, target: NodeId): readonly PrivateEndpointFacts[] {
  return indexOf(topology).endpointsOfTarget.get(target) ?? []
}

/** Private endpoints in the subnet. */
export function endpointsIn(topology: Topology, segment: NodeId): readonly PrivateEndpointFacts[] {
  return indexOf(topology).endpointsInSegment.get(segment) ?? []
}

/** Hosts in a segment, managed network, site or on the internet. */
export function hostsIn(topology: Topology, place: NodeId): readonly Host[] {
  return indexOf(topology).hostsIn.get(place) ?? []
}

/** The doors of a platform service. */
export function doorOf(topology: Topology, node: NodeId): Door | undefined {
  return indexOf(topology).doors.get(node)
}

/** Name servers whose own queries leave from the space. */
export function nameServersIn(topology: Topology, space: NodeId): readonly NameServer[] {
  return indexOf(topology).serversOfSpace.get(space) ?? []
}

/** Resolver rulesets that apply to queries from the space. */
export function rulesetsOf(topology: Topology, space: NodeId): readonly NameServer[] {
  return indexOf(topology).rulesetsOfSpace.get(space) ?? []
}

/** The private DNS zone of that name (without a trailing dot) that is linked to the space. */
export function zoneLinkedTo(topology: Topology, space: NodeId, name: string): Zone | undefined {
  return indexOf(topology).zonesOfSpace.get(space)?.get(name.toLowerCase())
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
