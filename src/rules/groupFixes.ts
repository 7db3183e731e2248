import { subnetKind } from '../facts/subnets'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { nsgAssociation } from '../links/nsgAssociation'
import type { NodeView } from '../model/graph'
import type { Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { segmentOf } from '../reachability/lookups'
import { Edit } from './edit'
import type { SecurityRow } from './securityRows'

/** True when the group of a subnet is attached to subnets of another sort too: kept for one service, or not. */
export function isSharedAcross(topology: Topology, group: NodeView<unknown>, segment: Segment): boolean {
  const own = isDedicated(segment)
  return topology.linksTo(group, nsgAssociation.id).some(({ from }) => {
    const other = segmentOf(topology, from.id)
    return other !== undefined && isDedicated(other) !== own
  })
}

function isDedicated({ role }: Segment): boolean {
  return subnetKind(role)?.dedicated === true
}

/** Gives a subnet a group of its own in place of one that it shares. */
export function ownGroup(
  topology: Topology,
  segment: Segment,
  group: NodeView<unknown>,
  rules: readonly SecurityRow[],
): Edit {
  const edit = new Edit(topology)
  const shared = topology.linksTo(group, nsgAssociation.id).filter(({ from }) => from.id === segment.node)
  edit.unlink(...shared.map(({ id }) => id))
  const name = (topology.node(segment.node)?.name ?? '').replace(/^snet-/, '')
  const own = edit.add(networkSecurityGroup, `nsg-${name}`, { rules: [...rules] }, null)
  return edit.link(nsgAssociation, segment.node, own)
}
