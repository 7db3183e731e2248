import { SECURITY_RULE_PRIORITY } from '../../facts/networkSemantics'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { joinList } from '../../lib/text'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import { freeName, priorityAfter, type SecurityRow } from '../securityRows'

export const priorityClash = defineRule({
  id: 'nsg/priority-clash',
  title: 'Security rules that exclude each other',
  severity: 'error',
  profile: 'correctness',
  why: 'A priority is unique within a direction, and a name within the group; the deployment fails on the second rule.',
  source: SECURITY_RULE_PRIORITY.source,
  decides: 'Compares the priorities of each direction, and the names without case.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const group of topology.nodesOf(networkSecurityGroup)) {
      const rows = group.properties.rules
      for (const clash of groupsOf(rows, (row) => `${row.direction} ${row.priority}`)) {
        const [first, ...later] = clash as [SecurityRow, ...SecurityRow[]]
        const rules = renumbered(rows, later)
        const edit = rules && new Edit(topology).set(group.id, { rules })
        const harmless = new Set(clash.map(({ access }) => access)).size === 1
        yield {
          element: group.id,
          field: 'rules',
          detail: `${first.direction} ${first.priority}`,
          message: `${group.name} has ${clash.length} ${first.direction.toLowerCase()} rules of priority ${first.priority}: ${joinList(clash.map(({ name }) => name))}`,
          how: 'Give each rule of a direction a priority of its own.',
          fixes: [
            edit
              ? harmless
                ? edit.safe('Renumber the later rules')
                : edit.choice(`Let ${first.name} come first`)
              : guide('Renumber the rules'),
          ],
        }
      }
      for (const clash of groupsOf(rows, (row) => row.name.toLowerCase())) {
        const [first, ...later] = clash as [SecurityRow, ...SecurityRow[]]
        let rules: readonly SecurityRow[] = rows
        for (const row of later)
          rules = rules.map((one) => (one === row ? { ...one, name: freeName(rules, one.name) } : one))
        yield {
          element: group.id,
          field: 'rules',
          detail: `name ${first.name.toLowerCase()}`,
          message: `${group.name} has ${clash.length} rules named ${first.name}`,
          how: 'Give each rule a name of its own.',
          fixes: [new Edit(topology).set(group.id, { rules }).safe('Number the names')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Allow and deny at one priority',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'A', priority: 200, destinations: ['AzureResourceManager'] },
            { name: 'B', priority: 200, access: 'Deny', destinations: ['Internet'] },
          ]),
      ),
      example(
        'One name twice',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'Allow' },
            { name: 'allow', direction: 'Inbound', sources: ['VirtualNetwork'] },
          ]),
      ),
    ],
    good: [
      example(
        'One priority in each direction',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'Out', priority: 100, destinations: ['VirtualNetwork'] },
            { name: 'In', priority: 100, direction: 'Inbound', sources: ['VirtualNetwork'] },
          ]),
      ),
    ],
  },
})

function groupsOf(
  rows: readonly SecurityRow[],
  key: (row: SecurityRow) => string,
): readonly (readonly SecurityRow[])[] {
  const groups = new Map<string, SecurityRow[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups.values()].filter((group) => group.length > 1)
}

function renumbered(
  rows: readonly SecurityRow[],
  later: readonly SecurityRow[],
): readonly SecurityRow[] | undefined {
  let made = rows
  for (const row of later) {
    const priority = priorityAfter(made, row.direction, row.priority)
    if (priority === undefined) return undefined
    made = made.map((one) => (one === row ? { ...one, priority } : one))
  }
  return made
}
