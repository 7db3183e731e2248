import { memoTopology } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Topology } from '../model/topology'
import { firewallsIn, spaceOf } from '../reachability/lookups'
import { usesGatewayOf } from '../reachability/routes'

/** Spaces that a space reaches without anything in between: peers with access in both directions. */
const peersOf = memoTopology((topology: Topology): ReadonlyMap<NodeId, ReadonlySet<NodeId>> => {
  const peers = new Map<NodeId, Set<NodeId>>()
  const join = (from: NodeId, to: NodeId) => peers.set(from, (peers.get(from) ?? new Set()).add(to))
  for (const { type, a, b, aSide, bSide } of topology.adjacencies) {
    if (type !== 'peering' || !aSide.access || !bSide.access) continue
    join(a, b)
    join(b, a)
  }
  return peers
})

/** Virtual networks whose gateway a site is connected to. */
const gatewaysOf = memoTopology((topology: Topology): ReadonlyMap<NodeId, ReadonlySet<NodeId>> => {
  const networks = new Map<NodeId, Set<NodeId>>()
  for (const { type, a, b } of topology.adjacencies) {
    if (type === 'gateway') networks.set(a, (networks.get(a) ?? new Set()).add(b))
  }
  return networks
})

/** Peers of a virtual network, with access in both directions. */
export function peers(topology: Topology, space: NodeId): ReadonlySet<NodeId> {
  return peersOf(topology).get(space) ?? new Set()
}

/** Virtual networks whose gateway the site or client is connected to. */
export function gatewayNetworks(topology: Topology, site: NodeId): ReadonlySet<NodeId> {
  return gatewaysOf(topology).get(site) ?? new Set()
}

/** True when an appliance in the space relays between its peers. */
export function isRelay(topology: Topology, space: NodeId): boolean {
  return firewallsIn(topology, space).length > 0
}

/**
 * True when packets from one space can reach another as far as peerings and gateways go: the same, a peer, a peer of a hub
 * whose appliance relays, or a site behind a gateway that the network may use. Routes and filters are not asked.
 */
export function connects(topology: Topology, from: NodeId, to: NodeId): boolean {
  if (from === to || peers(topology, from).has(to)) return true
  if (spaceOf(topology, from)?.type !== 'vnet') return behindGateway(topology, from, to)
  if (spaceOf(topology, to)?.type !== 'vnet') return behindGateway(topology, to, from)
  return [...peers(topology, from)].some((hub) => isRelay(topology, hub) && peers(topology, hub).has(to))
}

function behindGateway(topology: Topology, site: NodeId, network: NodeId): boolean {
  return [...gatewayNetworks(topology, site)].some(
    (hub) => hub === network || usesGatewayOf(topology, network, hub),
  )
}
