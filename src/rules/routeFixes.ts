import { REQUIRED_ROUTES } from '../facts/requiredRoutes'
import { natGateway } from '../kinds/natGateway'
import { routeTable } from '../kinds/routeTable'
import { natAssociation } from '../links/natAssociation'
import { routeAssociation } from '../links/routeAssociation'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'
import type { Host, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { DEFAULT_V4 } from '../reachability/addressClasses'
import { sameCidr, formatCidr } from '../lib/cidr'
import type { UserRoute } from '../model/network'
import { hostsIn, segmentsIn } from '../reachability/lookups'
import { Edit } from './edit'

/** A row of a route table. */
export type RouteRow = PropertiesOf<(typeof routeTable)['fields']>['routes'][number]

/** True for the route to everything. */
export function isDefault({ destination }: Pick<UserRoute, 'destination'>): boolean {
  return typeof destination !== 'string' && sameCidr(destination, DEFAULT_V4)
}

/** True for the table row to everything. */
export function isDefaultRow({ destination }: RouteRow): boolean {
  return destination.trim() === formatCidr(DEFAULT_V4)
}

/** Writes routes into the table of a subnet, in place of those to the same destinations; makes the table when there is none. */
export function routed(topology: Topology, segment: Segment, ...routes: readonly RouteRow[]): Edit {
  const edit = new Edit(topology)
  const table = topology.as(routeTable, topology.node(segment.routeTable))
  if (table) {
    const written = new Set(routes.map(({ destination }) => destination.toLowerCase()))
    const others = table.properties.routes.filter(
      ({ destination }) => !written.has(destination.trim().toLowerCase()),
    )
    return edit.set(table.id, { routes: [...others, ...routes] })
  }
  const made = edit.add(routeTable, 'rt-egress', { routes }, null)
  return edit.link(routeAssociation, segment.node, made)
}

/** The route to everything by a firewall or appliance. */
export function defaultTo(nextHopIp: string): RouteRow {
  return {
    name: 'udr-default-to-firewall',
    destination: formatCidr(DEFAULT_V4),
    nextHop: 'VirtualAppliance',
    nextHopIp,
  }
}

const RETURN_TAG = REQUIRED_ROUTES.find(({ id }) => id === 'aml-tag-to-internet')?.destination ?? ''

/** The route by which computes with public addresses answer the service. */
export const RETURN_ROUTE: RouteRow = {
  name: 'udr-aml-to-internet',
  destination: RETURN_TAG,
  nextHop: 'Internet',
  nextHopIp: '',
}

/** True when computes with public addresses stand in the subnet: their answers go back the way the questions came. */
export function hasPublicComputes(topology: Topology, segment: NodeId): boolean {
  return hostsIn(topology, segment, 'compute').some(({ publicIp }) => publicIp)
}

/** Hosts of a private subnet without NAT gateway that have nothing to go out with where a route leads to Internet. */
export function strandedHosts(topology: Topology, segment: Segment): readonly Host[] {
  if (segment.defaultOutbound || segment.natGateway !== undefined) return []
  const ways = new Set(topology.egresses.map(({ node }) => node))
  return hostsIn(topology, segment.node, 'compute', 'machine', 'cluster').filter(
    (host) => !host.publicIp && !ways.has(host.node),
  )
}

/** Subnets that a change of this one's route table would leave with stranded hosts: itself and those that share the table. */
export function strandedBeside(topology: Topology, segment: Segment): readonly Segment[] {
  return topology.segments.filter(
    (other) =>
      (other.node === segment.node ||
        (segment.routeTable !== undefined && other.routeTable === segment.routeTable)) &&
      strandedHosts(topology, other).length > 0,
  )
}

/** Gives the subnet a NAT gateway: the one that its network has already, or a new one. */
export function withNat(topology: Topology, segment: Segment): Edit {
  return addNats(new Edit(topology), topology, [segment])
}

/** Gives subnets NAT gateways, one for each network. */
export function addNats(edit: Edit, topology: Topology, segments: readonly Segment[]): Edit {
  const bySpace = new Map<NodeId, NodeId>()
  for (const { space, node } of segments) {
    const known = segmentsIn(topology, space).find((other) => other.natGateway !== undefined)
    const nat = bySpace.get(space) ?? known?.natGateway ?? edit.add(natGateway, 'ng-egress', {}, null)
    bySpace.set(space, nat)
    edit.link(natAssociation, node, nat)
  }
  return edit
}
