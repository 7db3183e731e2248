import { publicSuffixesFor } from '../facts/privateDns'
import { SERVICE_OF_TYPE } from '../facts/serviceTags'
import { isSuffixOf } from '../lib/suffix'
import { memoTopology } from '../model/derived'
import type { NodeId } from '../model/diagram'
import type { Door, ManagedRule, Need, Space } from '../model/network'
import type { RuleContext } from '../model/rule'
import type { Topology } from '../model/topology'
import { doorOf, spaceOf } from '../reachability/lookups'

/** A sub-resource that computes in a managed network use and no private endpoint rule covers. */
export interface Uncovered {
  readonly space: Space
  readonly door: Door
  readonly groupId: string
  readonly users: readonly NodeId[]
}

const rulesOfSpace = memoTopology((topology: Topology): ReadonlyMap<NodeId, readonly ManagedRule[]> => {
  const rules = new Map<NodeId, ManagedRule[]>()
  for (const rule of topology.managedRules) rules.set(rule.space, [...(rules.get(rule.space) ?? []), rule])
  return rules
})

/** The outbound rules of a managed network, those of the service included. */
export function managedRulesOf(topology: Topology, space: NodeId): readonly ManagedRule[] {
  return rulesOfSpace(topology).get(space) ?? []
}

/** Group ids compare without case. */
const covers = (rule: ManagedRule, target: NodeId, groupId: string): boolean =>
  rule.target === target && rule.groupId?.toLowerCase() === groupId.toLowerCase()

/** What the computes in isolating managed networks use without a private endpoint rule. */
export const uncoveredUses = memoTopology((topology: Topology): readonly Uncovered[] => {
  const found = new Map<string, { readonly use: Uncovered; readonly users: Set<NodeId> }>()
  for (const need of topology.needs) {
    const use = useOf(topology, need)
    if (!use) continue
    const key = `${use.space.node} ${use.door.node} ${use.groupId}`
    const known = found.get(key) ?? { use, users: new Set<NodeId>() }
    known.users.add(need.node)
    found.set(key, known)
  }
  return [...found.values()].map(({ use, users }) => ({ ...use, users: [...users] }))
})

function useOf(topology: Topology, { place, to, direction }: Need): Uncovered | undefined {
  if (to.type !== 'resource' || direction !== 'outbound') return undefined
  const space = spaceOf(topology, place)
  const door = doorOf(topology, to.node)
  if (space?.type !== 'managed' || space.isolation === 'disabled' || !door) return undefined
  if (managedRulesOf(topology, space.node).some((rule) => covers(rule, to.node, to.groupId))) return undefined
  return { space, door, groupId: to.groupId, users: [] }
}

/** Whether a tag or name rule lets an open public door be reached in the approved-only mode. */
export function isApproved(
  { topology, settings }: RuleContext,
  { space, door, groupId }: Uncovered,
): boolean {
  const tag = SERVICE_OF_TYPE[door.resourceType]
  const suffixes = publicSuffixesFor(door.resourceType, groupId, settings.cloud, settings.region) ?? []
  return managedRulesOf(topology, space.node).some(({ type, destination = '' }) => {
    if (type === 'serviceTag') return tag !== undefined && destination.split('.')[0] === tag
    if (type !== 'fqdn') return false
    const name = destination.trim().replace(/^\*\./, '')
    return suffixes.some((suffix) => isSuffixOf(suffix, name))
  })
}
