/** Questions about addresses that panels ask of the plan. */
export { nextPrefix, type PrefixWish } from '../analysis/nextPrefix'
