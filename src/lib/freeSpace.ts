import { cidrSize, compareCidrs, containsCidr, type Cidr } from './cidr'
import { fromCidrs, subtract, toCidrs } from './cidrSet'

/**
 * The free space of an address space: the maximal aligned blocks left in `prefixes` when `taken` is removed, in
 * ascending order. A block never spans two prefixes, even adjoining ones, because a subnet lies in one prefix.
 */
export function freeBlocks(prefixes: readonly Cidr[], taken: readonly Cidr[]): readonly Cidr[] {
  const used = fromCidrs(taken)
  return outermost(prefixes).flatMap((prefix) => toCidrs(subtract(fromCidrs([prefix]), used)))
}

/** The prefixes that lie in no other one of the list, each once, in ascending order. */
export function outermost(prefixes: readonly Cidr[]): readonly Cidr[] {
  const kept: Cidr[] = []
  for (const prefix of [...prefixes].sort(compareCidrs)) {
    const parent = kept.at(-1)
    if (!parent || !containsCidr(parent, prefix)) kept.push(prefix)
  }
  return kept
}

/** How scattered free space is: 0 when it is one block (or none), towards 1 when it is many small ones. */
export function fragmentation(free: readonly Cidr[]): number {
  const sizes = free.map((block) => Number(cidrSize(block)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return total === 0 ? 0 : 1 - sizes.reduce((a, b) => Math.max(a, b), 0) / total
}
