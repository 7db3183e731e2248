import { neededPrefixLength } from '../ipPlan/capacity'
import { nextFreePrefix } from '../ipPlan/nextFree'
import type { NodeId } from '../model/diagram'
import type { IpPlan } from '../model/plan'

/** What a new subnet must hold: a prefix of that length, or so many addresses for resources. */
export type PrefixWish = { readonly length: number } | { readonly addresses: number }

/** The next free IPv4 prefix of a space that fulfils a wish, and its length; no prefix when nothing free is large enough. */
export function nextPrefix(
  plan: IpPlan,
  space: NodeId,
  wish: PrefixWish,
): { readonly length: number; readonly prefix: string | undefined } {
  const length = 'length' in wish ? wish.length : neededPrefixLength(wish.addresses)
  return { length, prefix: nextFreePrefix(plan, space, length) }
}
