import { RESERVED_ADDRESSES } from '../facts/addressSpace'
import { cidrSize, containsCidr, formatCidr, type Cidr } from '../lib/cidr'
import { freeBlocks } from '../lib/freeSpace'
import type { Catalog } from '../model/catalog'
import type { NodeId } from '../model/diagram'
import type { Segment, Space } from '../model/network'
import type { IpPlan, PlannedDemand, PlannedPrefix, PlannedSpace, PlannedSubnet } from '../model/plan'
import type { Topology } from '../model/topology'
import { assignAddresses } from './assign'
import { levelOf, neededPrefixLength, usableAddresses, usableRange } from './capacity'
import { demandBySegment } from './demand'
import { findOverlaps } from './overlaps'

/** Every address space and subnet with what Azure keeps, what the design needs and what is left. */
export function planAddresses(topology: Topology, catalog: Catalog): IpPlan {
  const demands = demandBySegment(topology, catalog)
  const fixed = fixedAddresses(topology)
  const segments = new Map<NodeId, Segment[]>()
  for (const segment of topology.segments) {
    segments.set(segment.space, [...(segments.get(segment.space) ?? []), segment])
  }
  const spaces = topology.spaces
    .filter((space) => space.type !== 'managed')
    .map((space) => planSpace(space, segments.get(space.node) ?? [], topology, demands, fixed))
  return { spaces, overlaps: findOverlaps(topology) }
}

function planSpace(
  space: Space,
  segments: readonly Segment[],
  topology: Topology,
  demands: ReadonlyMap<NodeId, readonly PlannedDemand[]>,
  fixed: ReadonlyMap<NodeId, readonly string[]>,
): PlannedSpace {
  const taken = segments.flatMap((segment) => segment.prefixes)
  return {
    node: space.node,
    name: nameOf(topology, space.node),
    type: space.type === 'site' ? 'site' : 'vnet',
    region: space.region,
    prefixes: space.prefixes.map((prefix) => planPrefix(prefix, taken)),
    subnets: segments
      .flatMap((segment) =>
        segment.prefixes.map((prefix) =>
          planSubnet(segment, prefix, topology, demands.get(segment.node) ?? [], fixed),
        ),
      )
      .sort((a, b) => a.family - b.family),
  }
}

function planPrefix(prefix: Cidr, taken: readonly Cidr[]): PlannedPrefix {
  const free = freeBlocks(
    [prefix],
    taken.filter((other) => containsCidr(prefix, other)),
  )
  const left = free.reduce((sum, block) => sum + cidrSize(block), 0n)
  const total = cidrSize(prefix)
  return {
    prefix: formatCidr(prefix),
    family: prefix.family,
    total,
    allocated: total - left,
    free: free.map(formatCidr),
  }
}

function planSubnet(
  segment: Segment,
  prefix: Cidr,
  topology: Topology,
  demands: readonly PlannedDemand[],
  fixed: ReadonlyMap<NodeId, readonly string[]>,
): PlannedSubnet {
  const usable = usableAddresses(prefix)
  const planned = sum(demands, (demand) => demand.planned)
  const peak = sum(demands, (demand) => demand.peak)
  const utilisation = usable === 0n ? (peak > 0 ? Number.MAX_SAFE_INTEGER : 0) : peak / Number(usable)
  const range = usableRange(prefix)
  return {
    node: segment.node,
    name: nameOf(topology, segment.node),
    role: segment.role,
    prefix: formatCidr(prefix),
    family: prefix.family,
    total: cidrSize(prefix),
    reserved: RESERVED_ADDRESSES.count,
    usable,
    planned,
    peak,
    free: usable - BigInt(planned),
    utilisation,
    level: levelOf(utilisation),
    firstUsable: range?.first ?? '',
    lastUsable: range?.last ?? '',
    demands,
    addresses: assignAddresses(prefix, demands, fixed),
    neededLength: neededPrefixLength(peak),
  }
}

function fixedAddresses(topology: Topology): ReadonlyMap<NodeId, readonly string[]> {
  const fixed = new Map<NodeId, readonly string[]>()
  for (const { node, addresses } of topology.hosts) fixed.set(node, addresses)
  for (const { node, privateIp } of topology.firewalls) if (privateIp) fixed.set(node, [privateIp])
  for (const { node, address } of topology.privateEndpoints) if (address) fixed.set(node, [address])
  for (const { node, addresses } of topology.nameServers) if (!fixed.has(node)) fixed.set(node, addresses)
  return fixed
}

function nameOf(topology: Topology, id: NodeId): string {
  return topology.node(id)?.name ?? id
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
