import { reservedSubnet, subnetKind } from '../facts/subnets'
import type { Fix } from '../model/finding'
import type { Segment } from '../model/network'
import type { Topology } from '../model/topology'
import { hostsIn } from '../reachability/lookups'
import { Edit, guide } from './edit'

/**
 * The way out for a subnet that is kept for one service while computes, clusters or machines stand in it: what it takes then is
 * no answer, its role is wrong. Undefined where nothing of that kind stands in it.
 */
export function roleFix(topology: Topology, segment: Segment): Fix | undefined {
  if (!subnetKind(segment.role)?.dedicated) return undefined
  const types = new Set(
    hostsIn(topology, segment.node, 'compute', 'cluster', 'machine').map(({ type }) => type),
  )
  const [type] = types
  if (type === undefined) return undefined
  const node = topology.node(segment.node)
  if (reservedSubnet(node?.name ?? '')) return guide('Move what stands in it to a subnet of its own')
  const role = types.size > 1 || type === 'machine' ? 'general' : type === 'compute' ? 'training' : 'scoring'
  const word = { general: 'any use', training: 'training', scoring: 'scoring' }[role]
  return new Edit(topology).set(segment.node, { role }).choice(`Make it a subnet for ${word}`)
}
