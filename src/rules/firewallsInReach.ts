import type { FirewallFacts, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { firewallsIn } from '../reachability/lookups'
import { peers } from './reach'

/** Firewalls and appliances that a route of the subnet may name: in its own network or in one that is peered with it. */
export function firewallsInReach(topology: Topology, segment: Segment): readonly FirewallFacts[] {
  return [segment.space, ...peers(topology, segment.space)]
    .flatMap((space) => firewallsIn(topology, space))
    .filter(({ privateIp }) => privateIp !== '')
}
