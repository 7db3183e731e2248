import { PRIVATE_ZONE_PREFIX } from '../facts/privateDns'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { dnsZoneLink } from '../links/dnsZoneLink'
import type { LinkId, NodeId } from '../model/diagram'
import type { PrivateEndpointFacts, Zone } from '../model/network'
import type { Topology } from '../model/topology'
import { endpointsOf, spaceOfEndpoint } from '../reachability/lookups'
import { resolvePrivateName } from '../reachability/names'
import type { Edit } from './edit'
import { connects } from './reach'
import { zonesNamed } from './zones'

/** An endpoint whose records are to stand in a zone; one that is not drawn yet has no id. */
export interface RecordKeeper {
  readonly endpoint?: NodeId
  readonly target: NodeId
  readonly groupId: string
  /** The virtual network in which it stands. */
  readonly space: NodeId
}

/** The network in which queries for a zone's names end that are asked from a space. */
export function askedIn(topology: Topology, space: NodeId, zone: string): NodeId {
  const name = { zone, publicSuffix: zone.replace(PRIVATE_ZONE_PREFIX, '') }
  return resolvePrivateName(topology, space, name).askedIn ?? space
}

/**
 * The zones of a name in which an endpoint may keep its records: the one that answers in its network, else those that answer in
 * no network apart from it. Zones in which an endpoint of another network keeps the same record are none of them.
 */
export function homeZones(
  topology: Topology,
  name: string,
  keeper: RecordKeeper,
  taken: ReadonlySet<NodeId> = new Set(),
): readonly Zone[] {
  const open = zonesNamed(topology, name).filter(
    (zone) => !taken.has(zone.node) && !keepsSame(topology, zone, keeper),
  )
  const asked = askedIn(topology, keeper.space, name)
  const linked = open.find((zone) => isLinked(zone, asked))
  if (linked) return [linked]
  return open.filter((zone) => zone.links.every(({ space }) => connects(topology, space, keeper.space)))
}

function keepsSame(topology: Topology, zone: Zone, { target, groupId, space }: RecordKeeper): boolean {
  return endpointsOf(topology, target, groupId).some(
    (other) => other.zones.includes(zone.node) && spaceOfEndpoint(topology, other) !== space,
  )
}

function isLinked({ links }: Zone, space: NodeId): boolean {
  return links.some((link) => link.space === space)
}

/**
 * The zone of that name for an endpoint: one that is there, else a new one, linked to where its network's queries end. `taken`:
 * zones in which the same edit keeps the record of another endpoint.
 */
export function zoneFor(
  topology: Topology,
  edit: Edit,
  name: string,
  keeper: RecordKeeper,
  taken?: ReadonlySet<NodeId>,
): NodeId {
  const [home] = homeZones(topology, name, keeper, taken)
  return home?.node ?? newZone(edit, name, askedIn(topology, keeper.space, name))
}

/** A new zone that answers in a network. */
export function newZone(edit: Edit, name: string, network: NodeId): NodeId {
  const made = edit.add(privateDnsZone, name, {}, null)
  edit.link(dnsZoneLink, made, network)
  return made
}

/**
 * Lets the zones in which endpoints keep their records answer in a space that is about to reach them. Zones of the same name that
 * answer there and serve nothing in reach are unlinked. Undefined where one of those serves something in reach: one network
 * cannot ask both.
 */
export function withRecordsOf(
  edit: Edit,
  topology: Topology,
  space: NodeId,
  endpoints: readonly PrivateEndpointFacts[],
): Edit | undefined {
  const wanted = new Set(endpoints.flatMap(({ zones }) => zones))
  for (const zone of topology.zones) {
    if (!wanted.has(zone.node)) continue
    const asked = askedIn(topology, space, zone.name)
    if (isLinked(zone, asked)) continue
    const others = zonesNamed(topology, zone.name).filter((other) => isLinked(other, asked))
    if (others.some((other) => servesIn(topology, other, space))) return undefined
    for (const other of others) edit.unlink(...linksTo(topology, other.node, asked))
    edit.link(dnsZoneLink, zone.node, asked)
  }
  return edit
}

/** True when an endpoint within reach of the space keeps records in the zone. */
function servesIn(topology: Topology, { node }: Zone, space: NodeId): boolean {
  return topology.privateEndpoints.some(
    (endpoint) =>
      endpoint.target !== undefined &&
      endpoint.zones.includes(node) &&
      connects(topology, space, spaceOfEndpoint(topology, endpoint) ?? ''),
  )
}

/** The links of a zone to a network. */
export function linksTo(topology: Topology, zone: NodeId, network: NodeId): readonly LinkId[] {
  const node = topology.node(zone)
  return node
    ? topology
        .linksFrom(node, dnsZoneLink.id)
        .filter(({ to }) => to.id === network)
        .map(({ id }) => id)
    : []
}
