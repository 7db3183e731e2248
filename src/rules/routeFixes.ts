import { natGateway } from '../kinds/natGateway'
import { routeTable } from '../kinds/routeTable'
import { natAssociation } from '../links/natAssociation'
import { routeAssociation } from '../links/routeAssociation'
import type { PropertiesOf } from '../model/fields'
import type { Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { DEFAULT_V4 } from '../reachability/addressClasses'
import { sameCidr, formatCidr } from '../lib/cidr'
import type { UserRoute } from '../model/network'
import { segmentsIn } from '../reachability/lookups'
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

/** Writes a route into the table of a subnet, in place of the one to the same destination; makes the table when there is none. */
export function routed(topology: Topology, segment: Segment, route: RouteRow): Edit {
  const edit = new Edit(topology)
  const table = topology.as(routeTable, topology.node(segment.routeTable))
  if (table) {
    const others = table.properties.routes.filter(
      ({ destination }) => destination.trim().toLowerCase() !== route.destination.toLowerCase(),
    )
    return edit.set(table.id, { routes: [...others, route] })
  }
  const made = edit.add(routeTable, 'rt-egress', { routes: [route] }, null)
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

/** Gives the subnet a NAT gateway: the one that its network has already, or a new one. */
export function withNat(topology: Topology, segment: Segment): Edit {
  const edit = new Edit(topology)
  const known = segmentsIn(topology, segment.space).find((other) => other.natGateway !== undefined)
  const nat = known?.natGateway ?? edit.add(natGateway, 'ng-egress', {}, null)
  return edit.link(natAssociation, segment.node, nat)
}
