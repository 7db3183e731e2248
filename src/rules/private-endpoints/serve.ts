import { zonesFor } from '../../facts/privateDns'
import { abbreviation } from '../../facts/abbreviations'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { privateLink } from '../../links/privateLink'
import { zoneGroup } from '../../links/zoneGroup'
import type { NodeId } from '../../model/diagram'
import type { Door, Segment } from '../../model/network'
import type { Fix } from '../../model/finding'
import type { RuleContext } from '../../model/rule'
import { sameName } from '../../reachability/names'
import { Edit } from '../edit'
import { zonesNamed } from '../zones'

const MOST_CHOICES = 3

/** Subnets for private endpoints, those beside an endpoint of the same resource first. */
export function endpointSubnets({ topology }: RuleContext, door: Door): readonly Segment[] {
  const beside = new Set(
    topology.privateEndpoints.flatMap((endpoint) =>
      endpoint.target === door.node && endpoint.segment ? [endpoint.segment] : [],
    ),
  )
  const candidates = topology.segments.filter(
    (segment) => segment.role === 'privateEndpoints' && segment.prefixes.length > 0,
  )
  const near = candidates.filter((segment) => beside.has(segment.node))
  return near.length > 0 ? near : candidates
}

/** One fix for each subnet that could take the endpoint; with a single subnet there is one meaning. */
export function endpointFixes(context: RuleContext, door: Door, groupId: string): readonly Fix[] {
  const subnets = endpointSubnets(context, door)
  return subnets.slice(0, MOST_CHOICES).map((segment) => {
    const place = context.topology.node(segment.node)?.name ?? ''
    const edit = addEndpoint(context, door, groupId, segment)
    const title = `Add a private endpoint for ${groupId} in ${place}`
    return subnets.length === 1 ? edit.safe(title) : edit.choice(title)
  })
}

/** The endpoint with its zone group: zones that the subnet's network knows, or new ones linked to it. */
function addEndpoint(
  { topology, settings }: RuleContext,
  door: Door,
  groupId: string,
  segment: Segment,
): Edit {
  const edit = new Edit(topology)
  const target = topology.node(door.node)?.name ?? ''
  const prefix = abbreviation('Microsoft.Network/privateEndpoints') ?? 'pep'
  const id = edit.add(privateEndpoint, `${prefix}-${target}-${groupId}`, { groupId }, segment.node)
  edit.link(privateLink, id, door.node)
  return keepRecords({ topology, settings }, edit, id, door, groupId, segment.space)
}

/** Adds the documented zones of a sub-resource to the zone group of an endpoint, those that it has left out. */
export function keepRecords(
  { topology, settings }: Pick<RuleContext, 'topology' | 'settings'>,
  edit: Edit,
  endpoint: NodeId,
  { resourceType }: Door,
  groupId: string,
  space: NodeId | undefined,
): Edit {
  const kept = topology.privateEndpoints.find(({ node }) => node === endpoint)?.zones ?? []
  for (const name of zonesFor(resourceType, groupId, settings.cloud, settings.region) ?? []) {
    if (space === undefined || kept.some((zone) => sameName(topology.node(zone)?.name ?? '', name))) continue
    edit.link(zoneGroup, endpoint, zoneNamed({ topology }, edit, name, space))
  }
  return edit
}

/** The zone of that name: linked to the network if possible, else any, else a new one linked to the network. */
export function zoneNamed(
  { topology }: Pick<RuleContext, 'topology'>,
  edit: Edit,
  name: string,
  space: NodeId,
): NodeId {
  const known = zonesNamed(topology, name)
  const linked = known.find((zone) => zone.links.some((link) => link.space === space)) ?? known[0]
  if (linked) return linked.node
  const made = edit.add(privateDnsZone, name, {}, null)
  edit.link(dnsZoneLink, made, space)
  return made
}
