import { cidrContaining, containsCidr, firstAddress, lastAddress, sameCidr, type Cidr } from './cidr'
import { siblingOf } from './cidrTree'
import { freeBlocks } from './freeSpace'
import { addressBits, type Family } from './ip'

/**
 * Which free block a new prefix is cut from:
 * - `bestFit`: the smallest that is large enough, at its start. Keeps large blocks whole.
 * - `firstFit`: the lowest that is large enough, at its start.
 * - `fromEnd`: the smallest that is large enough, the highest of equals, at its end.
 * - `worstFit`: the largest, at its start. Keeps gaps large for growth in place.
 *
 * Ties go to the lowest address (`fromEnd`: the highest).
 */
export type Strategy = 'bestFit' | 'firstFit' | 'fromEnd' | 'worstFit'

/** What is asked for: one prefix of this family and length. */
export interface PrefixRequest {
  readonly family: Family
  readonly length: number
}

/** True when `candidate` is to be preferred over `chosen`, which stands before it in ascending order. */
const prefers: Readonly<Record<Strategy, (candidate: Cidr, chosen: Cidr) => boolean>> = {
  bestFit: (candidate, chosen) => candidate.length > chosen.length,
  firstFit: () => false,
  fromEnd: (candidate, chosen) => candidate.length >= chosen.length,
  worstFit: (candidate, chosen) => candidate.length < chosen.length,
}

/**
 * The next free prefix of the wanted size in `prefixes` beside `taken`, or undefined when no free block is large
 * enough. Deterministic, and always aligned.
 */
export function nextFree(
  prefixes: readonly Cidr[],
  taken: readonly Cidr[],
  request: PrefixRequest,
  strategy: Strategy = 'bestFit',
): Cidr | undefined {
  return place(freeBlocks(prefixes, taken), request, strategy)
}

/** Where the strategy puts the request in the free blocks, which are disjoint and ascending. */
export function place(free: readonly Cidr[], request: PrefixRequest, strategy: Strategy): Cidr | undefined {
  const { family, length } = request
  if (!Number.isInteger(length) || length < 0 || length > addressBits[family]) {
    throw new RangeError(`No prefix length of IPv${family}: ${length}`)
  }
  let chosen: Cidr | undefined
  for (const block of free) {
    if (block.family !== family || block.length > length) continue
    if (!chosen || prefers[strategy](block, chosen)) chosen = block
  }
  if (!chosen) return undefined
  return cidrContaining(strategy === 'fromEnd' ? lastAddress(chosen) : firstAddress(chosen), length)
}

/** The free blocks after `cut`, which lies in one of them, has been taken: maximal, disjoint and ascending again. */
export function withoutBlock(free: readonly Cidr[], cut: Cidr): readonly Cidr[] {
  return free.flatMap((block) => (containsCidr(block, cut) ? remainder(block, cut) : [block]))
}

/** What is left of `block`: the siblings met on the way from `cut` up to it. */
function remainder(block: Cidr, cut: Cidr): readonly Cidr[] {
  const below: Cidr[] = []
  const above: Cidr[] = []
  let current = cut
  while (!sameCidr(current, block)) {
    const sibling = siblingOf(current)
    if (!sibling) break
    if (sibling.base < current.base) below.unshift(sibling)
    else above.push(sibling)
    current = cidrContaining(firstAddress(current), current.length - 1)
  }
  return [...below, ...above]
}
