import { containsAddress } from '../lib/cidr'
import { parseAddress } from '../lib/ip'
import { memoWeak } from '../lib/memo'
import type { NodeId } from '../model/diagram'
import type { FirewallFacts, NameServer, PacketFilter, RouteTable, Segment, Space } from '../model/network'
import type { Topology } from '../model/topology'

interface Index {
  readonly segments: ReadonlyMap<NodeId, Segment>
  readonly spaces: ReadonlyMap<NodeId, Space>
  readonly filters: ReadonlyMap<NodeId, PacketFilter>
  readonly routeTables: ReadonlyMap<NodeId, RouteTable>
  readonly segmentsOfSpace: ReadonlyMap<NodeId, readonly Segment[]>
  readonly firewallByIp: ReadonlyMap<string, FirewallFacts>
  readonly serverByIp: ReadonlyMap<string, NameServer>
}

const indexOf = memoWeak((topology: Topology): Index => {
  const segmentsOfSpace = new Map<NodeId, Segment[]>()
  for (const segment of topology.segments) {
    segmentsOfSpace.set(segment.space, [...(segmentsOfSpace.get(segment.space) ?? []), segment])
  }
  return {
    segments: byNode(topology.segments),
    spaces: byNode(topology.spaces),
    filters: byNode(topology.filters),
    routeTables: byNode(topology.routeTables),
    segmentsOfSpace,
    firewallByIp: new Map(topology.firewalls.map((firewall) => [firewall.privateIp, firewall])),
    serverByIp: new Map(
      topology.nameServers.flatMap((server) => server.addresses.map((ip) => [ip, server] as const)),
    ),
  }
})

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

/** The firewall or appliance that owns the address. */
export function firewallAt(topology: Topology, ip: string | undefined): FirewallFacts | undefined {
  return ip === undefined ? undefined : indexOf(topology).firewallByIp.get(ip)
}

/** The name server that answers at the address. */
export function nameServerAt(topology: Topology, ip: string): NameServer | undefined {
  return indexOf(topology).serverByIp.get(ip)
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
