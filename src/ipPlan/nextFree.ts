import { formatCidr, parseCidr, type Cidr } from '../lib/cidr'
import { nextFree } from '../lib/allocate'
import type { NodeId } from '../model/diagram'
import type { IpPlan } from '../model/plan'

/** The next free IPv4 prefix of that length in a space, as text; undefined when no free block is large enough. */
export function nextFreePrefix(
  plan: IpPlan,
  space: NodeId,
  length: number,
  family: 4 | 6 = 4,
): string | undefined {
  const planned = plan.spaces.find((candidate) => candidate.node === space)
  if (!planned) return undefined
  const found = nextFree(
    read(planned.prefixes.map((prefix) => prefix.prefix)),
    read(planned.subnets.map((subnet) => subnet.prefix)),
    { family, length },
  )
  return found && formatCidr(found)
}

function read(texts: readonly string[]): readonly Cidr[] {
  return texts.flatMap((text) => {
    const parsed = parseCidr(text)
    return parsed.ok ? [parsed.value] : []
  })
}
