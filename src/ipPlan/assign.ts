import { containsAddress, nthAddress, type Cidr } from '../lib/cidr'
import { formatAddress, parseAddress } from '../lib/ip'
import type { NodeId } from '../model/diagram'
import type { PlannedAddress, PlannedDemand } from '../model/plan'
import { usableAddresses } from './capacity'

/** More addresses than anybody reads one by one are counted, not listed. */
const LISTED_PER_NODE = 64

/**
 * The addresses that the plan expects in a subnet: those the drawing fixes, then for each demand the next free ones in the
 * order in which the elements were drawn, as Azure hands them out from the start of a subnet.
 */
export function assignAddresses(
  prefix: Cidr,
  demands: readonly PlannedDemand[],
  fixed: ReadonlyMap<NodeId, readonly string[]>,
): readonly PlannedAddress[] {
  const assigned: PlannedAddress[] = []
  const taken = new Set<bigint>()
  for (const { node } of demands) {
    for (const text of fixed.get(node) ?? []) {
      const address = parseAddress(text)
      if (!address.ok || !containsAddress(prefix, address.value) || taken.has(address.value.value)) continue
      taken.add(address.value.value)
      assigned.push({ node, address: formatAddress(address.value), fixed: true })
    }
  }
  const end = Number(usableAddresses(prefix)) + 4
  let index = 4
  for (const demand of demands) {
    const own = assigned.filter((address) => address.node === demand.node).length
    for (let left = Math.min(demand.planned, LISTED_PER_NODE) - own; left > 0 && index < end; index++) {
      const address = nthAddress(prefix, index)
      if (!address || taken.has(address.value)) continue
      assigned.push({ node: demand.node, address: formatAddress(address), fixed: false })
      left--
    }
  }
  return assigned
}
