import { nextFreePrefix } from '../../ipPlan/nextFree'
import {
  cidrContaining,
  containsAddress,
  containsCidr,
  firstAddress,
  formatCidr,
  overlaps,
} from '../../lib/cidr'
import { parseAddress, type Address } from '../../lib/ip'
import type { NodeId } from '../../model/diagram'
import type { Segment } from '../../model/network'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsIn, hostsIn, segmentsIn, spaceOf } from '../../reachability/lookups'

/** An address that somebody chose for an element. */
export interface FixedAddress {
  readonly node: NodeId
  readonly address: Address
}

/** The fixed addresses of what stands in a subnet. */
export function fixedAddressesIn(topology: Topology, segment: NodeId): readonly FixedAddress[] {
  const texts = [
    ...hostsIn(topology, segment).flatMap(({ node, addresses }) => addresses.map((text) => ({ node, text }))),
    ...endpointsIn(topology, segment).flatMap(({ node, address }) =>
      address === undefined ? [] : [{ node, text: address }],
    ),
  ]
  return texts.flatMap(({ node, text }) => {
    const address = parseAddress(text)
    return address.ok ? [{ node, address: address.value }] : []
  })
}

/**
 * A prefix of a length for a subnet: one around the addresses that are fixed in it or around what it has now, when the space has
 * room there, else the next free one. Undefined when there is none, or only one that would leave fixed addresses outside.
 */
export function prefixFor(
  { topology, plan }: Pick<RuleContext, 'topology' | 'plan'>,
  segment: Segment,
  length: number,
  family: 4 | 6 = 4,
): string | undefined {
  const fixed = fixedAddressesIn(topology, segment.node)
    .map(({ address }) => address)
    .filter((address) => address.family === family)
  const own = segment.prefixes.find((prefix) => prefix.family === family)
  const anchor = fixed[0] ?? (own && firstAddress(own))
  const around = anchor && cidrContaining(anchor, length)
  const others = segmentsIn(topology, segment.space).filter(({ node }) => node !== segment.node)
  const fits =
    around &&
    spaceOf(topology, segment.space)?.prefixes.some((prefix) => containsCidr(prefix, around)) &&
    !others.some(({ prefixes }) => prefixes.some((prefix) => overlaps(prefix, around))) &&
    fixed.every((address) => containsAddress(around, address))
  if (fits) return formatCidr(around)
  return fixed.length > 0 ? undefined : nextFreePrefix(plan, segment.space, length, family)
}
