import { FIREWALL_PRIORITY } from '../../facts/networkSemantics'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { joinList } from '../../lib/text'
import { Edit, guide } from '../edit'
import { example } from '../example'
import type { FirewallRow } from '../firewallRows'
import { addHub, addNetwork, firewallRule } from '../scenes'
import { freeName } from '../securityRows'

export const collectionConflict = defineRule({
  id: 'firewall/collection-conflict',
  title: 'Rule collections that contradict each other',
  severity: 'error',
  profile: 'correctness',
  why: 'A collection has one action and one priority, and no two collections of a group share a priority: which one comes first would be chance.',
  source: FIREWALL_PRIORITY.source,
  decides:
    'Groups the rules of each type by collection and by priority, and compares names within a collection.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { rules } = node.properties
      const base = { element: node.id, field: 'rules' }
      for (const rows of groupsOf(rules, (row) => `${row.type} ${row.collection}`)) {
        const [first] = rows as [FirewallRow, ...FirewallRow[]]
        const settings = new Set(rows.map(({ action, priority }) => `${action} ${priority}`))
        if (settings.size > 1) {
          yield {
            ...base,
            detail: `collection ${first.type} ${first.collection}`,
            message: `Collection ${first.collection} of ${node.name} has ${joinList([...settings])}`,
            how: 'Give the rules of a collection one action and one priority, or another collection.',
            fixes: [guide('Sort the rules into collections')],
          }
        }
        for (const same of groupsOf(rows, (row) => row.name.toLowerCase()).filter(
          (group) => group.length > 1,
        )) {
          const [kept, ...later] = same as [FirewallRow, ...FirewallRow[]]
          let mended: readonly FirewallRow[] = rules
          for (const row of later)
            mended = mended.map((one) => (one === row ? { ...row, name: freeName(mended, row.name) } : one))
          yield {
            ...base,
            detail: `name ${first.type} ${first.collection} ${kept.name.toLowerCase()}`,
            message: `Collection ${first.collection} of ${node.name} has ${same.length} rules named ${kept.name}`,
            how: 'Give each rule of a collection a name of its own.',
            fixes: [new Edit(topology).set(node.id, { rules: mended }).safe('Number the names')],
          }
        }
      }
      for (const rows of groupsOf(rules, (row) => `${row.type} ${row.priority}`)) {
        const collections = [...new Set(rows.map(({ collection }) => collection))]
        const actions = new Set(rows.map(({ action }) => action))
        const [first] = rows
        if (collections.length < 2 || actions.size < 2 || !first) continue
        yield {
          ...base,
          detail: `priority ${first.type} ${first.priority}`,
          message: `Collections ${joinList(collections)} of ${node.name} allow and deny at priority ${first.priority}`,
          how: 'Give the one that is to decide the smaller priority.',
          fixes: collections.map((collection) =>
            new Edit(topology)
              .set(node.id, { rules: putFirst(rules, rows, collection) })
              .choice(`Let ${collection} decide`),
          ),
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Allow and deny in one collection',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ name: 'a', destinations: ['AzureMachineLearning'] }),
              firewallRule({ name: 'b', action: 'Deny', destinations: ['Sql'] }),
            ],
          }),
      ),
      example(
        'Allow and deny at one priority',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ collection: 'a', destinations: ['AzureMachineLearning'] }),
              firewallRule({ collection: 'b', action: 'Deny', destinations: ['Sql'] }),
            ],
          }),
      ),
      example(
        'One name twice',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ destinations: ['AzureMachineLearning'] }),
              firewallRule({ destinations: ['AzureResourceManager'] }),
            ],
          }),
      ),
    ],
    good: [
      example(
        'Two collections',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ collection: 'a', destinations: ['AzureMachineLearning'] }),
              firewallRule({ collection: 'b', priority: 300, action: 'Deny', destinations: ['Sql'] }),
            ],
          }),
      ),
    ],
  },
})

function groupsOf(
  rows: readonly FirewallRow[],
  key: (row: FirewallRow) => string,
): readonly (readonly FirewallRow[])[] {
  const groups = new Map<string, FirewallRow[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups.values()]
}

/** The others of the priority step back to the next free ones. */
function putFirst(
  rules: readonly FirewallRow[],
  rows: readonly FirewallRow[],
  collection: string,
): readonly FirewallRow[] {
  const taken = new Set(rules.filter(({ type }) => type === rows[0]?.type).map(({ priority }) => priority))
  const given = new Map<string, number>()
  return rules.map((row) => {
    if (!rows.includes(row) || row.collection === collection) return row
    let priority = given.get(row.collection)
    if (priority === undefined) {
      priority = row.priority + 1
      while (taken.has(priority)) priority++
      taken.add(priority)
      given.set(row.collection, priority)
    }
    return { ...row, priority }
  })
}
