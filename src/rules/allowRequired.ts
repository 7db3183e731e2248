import { azureFirewall } from '../kinds/azureFirewall'
import type { FirewallFacts, Segment } from '../model/network'
import type { Topology } from '../model/topology'
import type { Edit } from './edit'
import { withRequired } from './firewallRows'
import { deniedIfRouted } from '../reachability/passage'

/** Adds to a firewall what it has to let through once these subnets are routed to it. */
export function allowRequired(
  edit: Edit,
  topology: Topology,
  firewall: FirewallFacts,
  segments: readonly Segment[],
): Edit {
  const node = topology.as(azureFirewall, topology.node(firewall.node))
  const denied = node ? segments.flatMap((segment) => deniedIfRouted(topology, firewall, segment)) : []
  const rules = node && denied.length > 0 ? withRequired(node.properties.rules, denied) : undefined
  return node && rules ? edit.set(node.id, { rules }) : edit
}
