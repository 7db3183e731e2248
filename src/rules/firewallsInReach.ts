import { memoTopology } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { FirewallFacts, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { segmentOf } from '../reachability/lookups'
import { peers } from './reach'

const bySpace = memoTopology((topology: Topology): ReadonlyMap<NodeId, readonly FirewallFacts[]> => {
  const firewalls = new Map<NodeId, FirewallFacts[]>()
  for (const firewall of topology.firewalls) {
    const space = segmentOf(topology, firewall.segment)?.space
    if (space === undefined || firewall.privateIp === '') continue
    firewalls.set(space, [...(firewalls.get(space) ?? []), firewall])
  }
  return firewalls
})

/** Firewalls and appliances that a route of the subnet may name: in its own network or in one that is peered with it. */
export function firewallsInReach(topology: Topology, segment: Segment): readonly FirewallFacts[] {
  const firewalls = bySpace(topology)
  return [segment.space, ...peers(topology, segment.space)].flatMap((space) => firewalls.get(space) ?? [])
}
