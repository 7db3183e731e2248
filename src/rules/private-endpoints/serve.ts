import { zonesFor } from '../../facts/privateDns'
import { abbreviation } from '../../facts/abbreviations'
import { joinList } from '../../lib/text'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import { zoneGroup } from '../../links/zoneGroup'
import type { NodeId } from '../../model/diagram'
import type { Door, Segment } from '../../model/network'
import type { Fix } from '../../model/finding'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsIn } from '../../reachability/lookups'
import { sameName } from '../../reachability/names'
import { Edit } from '../edit'
import { resourceUses } from '../privateUses'
import { connects } from '../reach'
import { zoneFor } from '../zoneEdits'

const MOST_CHOICES = 3

/** Subnets for private endpoints: those beside an endpoint of the same resource, else those that its users reach, else all. */
export function endpointSubnets({ topology }: RuleContext, door: Door, groupId: string): readonly Segment[] {
  const candidates = topology.segments.filter(
    (segment) => segment.role === 'privateEndpoints' && segment.prefixes.length > 0,
  )
  const beside = candidates.filter((segment) =>
    endpointsIn(topology, segment.node).some(({ target }) => target === door.node),
  )
  if (beside.length > 0) return beside
  const uses = resourceUses(topology).filter((use) => use.target === door.node && use.groupId === groupId)
  const near = candidates.filter(({ space }) => uses.some((use) => connects(topology, use.space, space)))
  return near.length > 0 ? near : candidates
}

/**
 * One fix for each subnet that could take the endpoint; with a single way there is one meaning. Networks with users that are
 * connected with nothing get endpoints of their own along with it.
 */
export function endpointFixes(context: RuleContext, door: Door, groupId: string): readonly Fix[] {
  const { topology } = context
  const ways = new Map<string, readonly Segment[]>()
  for (const first of endpointSubnets(context, door, groupId)) {
    const places = withUnreached(topology, door, groupId, first)
    ways.set(
      places
        .map(({ node }) => node)
        .sort()
        .join(' '),
      places,
    )
  }
  return [...ways.values()].slice(0, MOST_CHOICES).map((places) => {
    const edit = new Edit(topology)
    const taken = new Set<NodeId>()
    for (const place of places) addEndpoint(context, edit, door, groupId, place, taken)
    const names = joinList(places.map(({ node }) => topology.node(node)?.name ?? ''))
    const title =
      places.length > 1
        ? `Add private endpoints for ${groupId} in ${names}`
        : `Add a private endpoint for ${groupId} in ${names}`
    return ways.size === 1 ? edit.safe(title) : edit.choice(title)
  })
}

/** The subnet, and one more in reach of each network of users that does not reach it. */
function withUnreached(topology: Topology, door: Door, groupId: string, first: Segment): readonly Segment[] {
  const places = [first]
  for (const use of resourceUses(topology)) {
    if (use.target !== door.node || use.groupId !== groupId) continue
    if (places.some(({ space }) => connects(topology, use.space, space))) continue
    const more = topology.segments.find(
      ({ role, prefixes, space }) =>
        role === 'privateEndpoints' && prefixes.length > 0 && connects(topology, use.space, space),
    )
    if (more) places.push(more)
  }
  return places
}

/** The endpoint with its zone group: zones that the subnet's network knows, or new ones linked to it. */
function addEndpoint(
  context: RuleContext,
  edit: Edit,
  door: Door,
  groupId: string,
  segment: Segment,
  taken: Set<NodeId>,
): void {
  const { topology } = context
  const target = topology.node(door.node)?.name ?? ''
  const prefix = abbreviation('Microsoft.Network/privateEndpoints') ?? 'pep'
  const wanted = `${prefix}-${target}-${groupId}`
  const name = taken.size > 0 ? `${wanted}-${topology.node(segment.space)?.name ?? taken.size}` : wanted
  const endpoint = edit.add(privateEndpoint, name, { groupId }, segment.node)
  edit.link(privateLink, endpoint, door.node)
  keepRecords(context, edit, { endpoint, door, groupId, space: segment.space }, taken)
}

/** Whose records are to be kept. */
export interface RecordsOf {
  readonly endpoint: NodeId
  readonly door: Door
  readonly groupId: string
  readonly space: NodeId | undefined
}

/** Adds the documented zones of a sub-resource to the zone group of an endpoint, those that it has left out. */
export function keepRecords(
  { topology, settings }: Pick<RuleContext, 'topology' | 'settings'>,
  edit: Edit,
  { endpoint, door, groupId, space }: RecordsOf,
  taken = new Set<NodeId>(),
): Edit {
  const kept = topology.privateEndpoints.find(({ node }) => node === endpoint)?.zones ?? []
  for (const name of zonesFor(door.resourceType, groupId, settings.cloud, settings.region) ?? []) {
    if (space === undefined || kept.some((zone) => sameName(topology.node(zone)?.name ?? '', name))) continue
    const zone = zoneFor(topology, edit, name, { endpoint, target: door.node, groupId, space }, taken)
    edit.link(zoneGroup, endpoint, zone)
    taken.add(zone)
  }
  return edit
}
