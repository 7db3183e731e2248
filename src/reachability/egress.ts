import type { NodeId } from '../model/diagram'
import type { FirewallFacts } from '../model/network'
import type { Topology } from '../model/topology'
import { firewallAt, hostsIn, segmentOf } from './lookups'
import { defaultRoute, effectiveRoutes, routeToTag, type Hop } from './routes'

/** By which way a subnet reaches public addresses. */
export type Egress =
  | { readonly type: 'firewall'; readonly firewall: FirewallFacts; readonly ip: string }
  /** An appliance address that nothing in the drawing owns. */
  | { readonly type: 'unknownAppliance'; readonly ip: string }
  | { readonly type: 'gateway' }
  | { readonly type: 'natGateway'; readonly node: NodeId }
  | { readonly type: 'publicIp'; readonly node: NodeId }
  /** Addresses that Azure lends to machines without an explicit way out. */
  | { readonly type: 'defaultOutbound' }
  | { readonly type: 'none'; readonly reason: 'dropped' | 'noIdentity' }

/** How a host of the subnet reaches public addresses, or the addresses of a service tag when one is given. */
export function egressOf(topology: Topology, segment: NodeId, tag?: string, host?: NodeId): Egress {
  const routes = effectiveRoutes(topology, segment)
  const route = tag === undefined ? defaultRoute(routes) : routeToTag(routes, tag)
  return fromHop(topology, segment, route?.hop ?? { type: 'none' }, host)
}

function fromHop(topology: Topology, id: NodeId, hop: Hop, host: NodeId | undefined): Egress {
  switch (hop.type) {
    case 'appliance': {
      const firewall = firewallAt(topology, hop.ip, segmentOf(topology, id)?.space)
      return firewall ? { type: 'firewall', firewall, ip: hop.ip } : { type: 'unknownAppliance', ip: hop.ip }
    }
    case 'gateway':
      return { type: 'gateway' }
    case 'internet':
      return identityOf(topology, id, host)
    case 'vnetLocal':
    case 'peering':
    case 'none':
      return { type: 'none', reason: 'dropped' }
  }
}

/** Documented order: NAT gateway of the subnet, address or gateway of the host itself, default outbound access. */
function identityOf(topology: Topology, id: NodeId, host: NodeId | undefined): Egress {
  const segment = segmentOf(topology, id)
  if (segment?.natGateway) return { type: 'natGateway', node: segment.natGateway }
  const own = hostsIn(topology, id).find((candidate) => candidate.node === host && candidate.publicIp)
  if (own) return { type: 'publicIp', node: own.node }
  const made = host === undefined ? undefined : topology.egresses.find((candidate) => candidate.node === host)
  if (made && host !== undefined)
    return { type: made.type === 'natGateway' ? 'natGateway' : 'publicIp', node: host }
  return segment?.defaultOutbound ? { type: 'defaultOutbound' } : { type: 'none', reason: 'noIdentity' }
}
