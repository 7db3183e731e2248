/** Questions about addresses that panels ask of the plan. */
export { nextPrefix } from '../analysis/nextPrefix'
