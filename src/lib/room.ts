import { addressBits, type Family } from './ip'

/**
 * True when free aligned blocks of the lengths `free` have room for disjoint aligned blocks of the lengths `wanted`.
 * Exact: where the blocks lie makes no difference, since handing out in decreasing size never splits more than needed.
 */
export function hasRoom(family: Family, free: readonly number[], wanted: readonly number[]): boolean {
  const gained = countByLength(family, free)
  const spent = countByLength(family, wanted)
  let slots = 0
  for (let length = 0; length <= addressBits[family]; length += 1) {
    // Each slot is two of the next length; more slots than blocks wanted never matter, and 2^128 would not be exact.
    slots = Math.min(slots * 2, wanted.length) + (gained[length] ?? 0) - (spent[length] ?? 0)
    if (slots < 0) return false
  }
  return true
}

/** The length of the smallest block that, beside `free`, makes room for all of `wanted`; undefined when none is enough. */
export function smallestAddition(
  family: Family,
  free: readonly number[],
  wanted: readonly number[],
): number | undefined {
  for (let length = addressBits[family]; length >= 0; length -= 1) {
    if (hasRoom(family, [...free, length], wanted)) return length
  }
  return undefined
}

function countByLength(family: Family, lengths: readonly number[]): readonly number[] {
  const counts = Array.from({ length: addressBits[family] + 1 }, () => 0)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  return counts
}
