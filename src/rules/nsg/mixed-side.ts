import { SECURITY_RULE_PRIORITY } from '../../facts/networkSemantics'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { parseCidrLoose } from '../../lib/cidrLoose'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { joinList } from '../../lib/text'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import { freeName, priorityAfter, type SecurityRow } from '../securityRows'

export const mixedSide = defineRule({
  id: 'nsg/mixed-side',
  title: 'Security rule that mixes what one rule cannot hold',
  severity: 'error',
  profile: 'correctness',
  why: 'A side of a rule holds addresses of one family or a single service tag; anything else is refused when it is deployed.',
  source: SECURITY_RULE_PRIORITY.source,
  decides: 'Sorts the sources and the destinations of each rule into tags and addresses of either family.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const group of topology.nodesOf(networkSecurityGroup)) {
      const rows = group.properties.rules
      for (const row of rows) {
        for (const side of ['sources', 'destinations'] as const) {
          const parts = partsOf(row[side])
          if (row[side].length > 0 && parts.length < 2) continue
          const rules = row[side].length === 0 ? undefined : split(rows, row, side, parts)
          yield {
            element: group.id,
            field: 'rules',
            detail: `${row.direction} ${row.name.toLowerCase()} ${side}`,
            message:
              row[side].length === 0
                ? `${row.name} of ${group.name} has no ${side}`
                : `${row.name} of ${group.name} mixes ${joinList(row[side])} as ${side}`,
            how:
              row[side].length === 0
                ? 'Name a prefix, a service tag or * for all.'
                : 'Write one rule for each service tag and for each family of addresses.',
            fixes: [
              rules
                ? new Edit(topology).set(group.id, { rules }).safe(`Split it into ${parts.length} rules`)
                : guide('Write the rule anew'),
            ],
          }
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Two service tags',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { destinations: ['AzureResourceManager', 'AzureActiveDirectory'], ports: '443' },
          ]),
      ),
      example(
        'A tag beside a prefix',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { destinations: ['AzureResourceManager', '10.9.0.0/16'], ports: '443' },
          ]),
      ),
      example('Nothing at all', (b) => void addGroup(b, addNetwork(b).subnet, [{ destinations: [] }])),
    ],
    good: [
      example(
        'Several prefixes',
        (b) => void addGroup(b, addNetwork(b).subnet, [{ destinations: ['10.9.0.0/16', '10.8.0.0/16'] }]),
      ),
      example('One tag', (b) => void addGroup(b, addNetwork(b).subnet, [{ destinations: ['AzureCloud'] }])),
    ],
  },
})

/** The texts in groups that a rule can hold: each tag for itself, and the addresses of each family together. */
function partsOf(texts: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  const families = new Map<number, string[]>()
  for (const text of texts) {
    if (text === '*') return [['*']]
    const parsed = parseCidrLoose(text)
    if (!parsed.ok) {
      parts.push([text])
      continue
    }
    const family = text.includes(':') ? 6 : 4
    const known = families.get(family)
    if (known) known.push(text)
    else {
      const made = [text]
      families.set(family, made)
      parts.push(made)
    }
  }
  return parts
}

function split(
  rows: readonly SecurityRow[],
  row: SecurityRow,
  side: 'sources' | 'destinations',
  parts: readonly (readonly string[])[],
): readonly SecurityRow[] | undefined {
  const [first = [], ...others] = parts
  let made = rows.map((one) => (one === row ? { ...one, [side]: first } : one))
  let { priority } = row
  for (const part of others) {
    const next = priorityAfter(made, row.direction, priority)
    if (next === undefined || takesOver(rows, row, next)) return undefined
    priority = next
    made = [...made, { ...row, name: freeName(made, row.name), priority, [side]: part }]
  }
  return made
}

/** True when a rule of the other sort stands between, so that the split half would come behind it. */
function takesOver(rows: readonly SecurityRow[], row: SecurityRow, priority: number): boolean {
  return rows.some(
    (other) =>
      other.direction === row.direction &&
      other.access !== row.access &&
      other.priority > row.priority &&
      other.priority < priority,
  )
}
