import { memoWeak } from '../../lib/memo'
import type { NodeId } from '../../model/diagram'
import type { IpPlan } from '../../model/plan'
import { useCordon } from '../../store/hooks'

const NONE: ReadonlyMap<NodeId, readonly string[]> = new Map()

const addressIndex = memoWeak((plan: IpPlan): ReadonlyMap<NodeId, readonly string[]> => {
  const byNode = new Map<NodeId, string[]>()
  for (const { node, address } of plan.spaces.flatMap(({ subnets }) =>
    subnets.flatMap(({ addresses }) => addresses),
  )) {
    const list = byNode.get(node)
    if (list) list.push(address)
    else byNode.set(node, [address])
  }
  return byNode
})

/** Addresses that the plan expects for each element. */
export const useAddresses = (): ReadonlyMap<NodeId, readonly string[]> =>
  useCordon(({ analysis }) => (analysis.result ? addressIndex(analysis.result.plan) : NONE))
