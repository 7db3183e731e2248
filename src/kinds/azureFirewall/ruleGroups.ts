import type { NodeView } from '../../model/graph'
import type { PropertiesOf } from '../../model/fields'
import type { EmitContext, Emitted, Value } from '../../model/template'
import { partNames } from '../templateNames'
import type { azureFirewallFields } from './fields'
import { policyRules, type DrawnRule } from './policyRules'

type FirewallView = NodeView<PropertiesOf<typeof azureFirewallFields>>

/** Groups of a policy by type of rule, in the order in which a firewall reads them; priorities as the portal gives them. */
const GROUPS = [
  { type: 'dnat', slot: 'dnatRules', name: 'DefaultDnatRuleCollectionGroup', priority: 100 },
  { type: 'network', slot: 'networkRules', name: 'DefaultNetworkRuleCollectionGroup', priority: 200 },
  {
    type: 'application',
    slot: 'applicationRules',
    name: 'DefaultApplicationRuleCollectionGroup',
    priority: 300,
  },
] as const

/** The rules as collection groups. Each waits for the one before it, because a policy takes one change at a time. */
export function ruleGroups(node: FirewallView, context: EmitContext): readonly Emitted[] {
  const used = GROUPS.filter(({ type }) => node.properties.rules.some((rule) => rule.type === type))
  return used.map(({ type, slot, name, priority }, index): Emitted => {
    const before = used[index - 1]
    return {
      slot,
      type: 'Microsoft.Network/firewallPolicies/ruleCollectionGroups',
      name,
      concern: 'firewall',
      parent: { node: node.id, slot: 'policy' },
      body: {
        properties: {
          priority,
          ruleCollections: collections(
            node,
            node.properties.rules.filter((rule) => rule.type === type),
            context,
          ),
        },
      },
      ...(before && { dependsOn: [{ node: node.id, slot: before.slot }] }),
    }
  })
}

/** Rules of one collection share name, action and priority. Two collections never have one priority: the later moves up. */
function collections(
  node: FirewallView,
  rules: readonly DrawnRule[],
  context: EmitContext,
): readonly Value[] {
  const grouped = new Map<string, DrawnRule[]>()
  for (const rule of rules) {
    const key = JSON.stringify([rule.collection, rule.action, rule.priority])
    grouped.set(key, [...(grouped.get(key) ?? []), rule])
  }
  const nameOf = partNames('collection')
  const taken = new Set<number>()
  return [...grouped.values()]
    .sort(([a], [b]) => (a?.priority ?? 0) - (b?.priority ?? 0))
    .map((members) => {
      const [first] = members as [DrawnRule, ...DrawnRule[]]
      const priority = freePriority(first.priority, taken)
      if (priority !== first.priority) {
        context.note(
          node,
          `Collection ${first.collection} of ${node.name} got priority ${priority}: ${first.priority} was taken.`,
        )
      }
      const nat = first.type === 'dnat'
      return {
        name: nameOf(first.collection),
        priority,
        ruleCollectionType: nat ? 'FirewallPolicyNatRuleCollection' : 'FirewallPolicyFilterRuleCollection',
        action: { type: nat ? 'DNAT' : first.action },
        rules: policyRules(node, members, context),
      }
    })
}

function freePriority(wanted: number, taken: Set<number>): number {
  let priority = wanted
  while (taken.has(priority)) priority += 1
  taken.add(priority)
  return priority
}
