import { PRIVATE_RANGES } from '../../facts/addressSpace'
import { nextFree } from '../../lib/allocate'
import { formatCidr, parseCidr, type Cidr } from '../../lib/cidr'
import type { RuleContext } from '../../model/rule'

/** A virtual network of this length holds the documented subnets with room to grow. */
const NETWORK_LENGTH = 20

/** A private prefix that nothing in the drawing uses: not even networks that could be connected one day. */
export function freeBlockForNetwork(context: RuleContext, length = NETWORK_LENGTH): string | undefined {
  return freeBlock(context, PRIVATE_RANGES.rfc1918, length)
}

/** A prefix of the ranges that nothing in the drawing uses, the lowest first. */
export function freeBlock(
  { topology }: RuleContext,
  ranges: readonly string[],
  length: number,
): string | undefined {
  const taken: readonly Cidr[] = [
    ...topology.spaces.flatMap(({ prefixes }) => prefixes),
    ...topology.ranges.map(({ prefix }) => prefix),
    ...topology.segments.flatMap(({ prefixes }) => prefixes),
  ]
  const roots = ranges.flatMap((text) => {
    const parsed = parseCidr(text)
    return parsed.ok ? [parsed.value] : []
  })
  const found = nextFree(roots, taken, { family: 4, length }, 'firstFit')
  return found && formatCidr(found)
}
