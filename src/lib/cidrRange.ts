import { addressBits, type Family } from './ip'
import type { Cidr } from './cidr'

/**
 * The fewest prefixes that cover exactly the addresses `first` to `last` (both included), in ascending order. These are
 * the maximal aligned blocks of the range. At most `2 * bits - 2` prefixes; none when `first > last`.
 */
export function cidrsOfRange(family: Family, first: bigint, last: bigint): readonly Cidr[] {
  const bits = addressBits[family]
  const blocks: Cidr[] = []
  let base = first
  while (base <= last) {
    let hostBits = 0
    let size = 1n
    while (hostBits < bits && (base & size) === 0n && base + size * 2n - 1n <= last) {
      size *= 2n
      hostBits += 1
    }
    blocks.push({ family, base, length: bits - hostBits })
    base += size
  }
  return blocks
}
