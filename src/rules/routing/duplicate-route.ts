import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { formatCidr, parseCidr } from '../../lib/cidr'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { freeName } from '../securityRows'
import type { RouteRow } from '../routeFixes'
import { addEgressRoute, addNetwork } from '../scenes'

export const duplicateRoute = defineRule({
  id: 'routing/duplicate-route',
  title: 'Two routes alike in one table',
  severity: 'error',
  profile: 'correctness',
  why: 'A route table takes each name and each destination once; the deployment fails on the second.',
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
  decides: 'Compares names without case, and destinations as prefixes or tags.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const table of topology.nodesOf(routeTable)) {
      const rows = table.properties.routes
      for (const [key, group] of groupBy(rows, (row) => keyOf(row))) {
        if (group.length < 2) continue
        const kept = rows.filter((row) => keyOf(row) !== key || row === group[0])
        const same =
          new Set(group.map(({ nextHop, nextHopIp }) => `${nextHop} ${nextHopIp.trim()}`)).size === 1
        const edit = new Edit(topology).set(table.id, { routes: kept })
        yield {
          element: table.id,
          field: 'routes',
          detail: key,
          message: `${table.name} has ${group.length} routes to ${group[0]?.destination}: ${group.map(({ name }) => name).join(', ')}`,
          how: 'Keep one route for each destination.',
          fixes: [same ? edit.safe('Keep one of them') : edit.choice(`Keep ${group[0]?.name}`)],
        }
      }
      for (const [name, group] of groupBy(rows, (row) => row.name.toLowerCase())) {
        if (group.length < 2 || new Set(group.map(keyOf)).size < group.length) continue
        const [, ...later] = group
        let made: readonly RouteRow[] = rows
        for (const row of later)
          made = made.map((one) => (one === row ? { ...one, name: freeName(made, one.name) } : one))
        yield {
          element: table.id,
          field: 'routes',
          detail: `name ${name}`,
          message: `${table.name} has ${group.length} routes named ${group[0]?.name}`,
          how: 'Give each route a name of its own.',
          fixes: [new Edit(topology).set(table.id, { routes: made }).safe('Number the names')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Two default routes',
        (b) =>
          void addEgressRoute(b, addNetwork(b).subnet, '', [
            { name: 'other', destination: '0.0.0.0/0', nextHop: 'Internet', nextHopIp: '' },
          ]),
      ),
      example(
        'One name twice',
        (b) =>
          void addEgressRoute(b, addNetwork(b).subnet, '', [
            { name: 'UDR-default-to-firewall', destination: '10.9.0.0/16', nextHop: 'None', nextHopIp: '' },
          ]),
      ),
    ],
    good: [
      example(
        'Two destinations',
        (b) =>
          void addEgressRoute(b, addNetwork(b).subnet, '', [
            { name: 'other', destination: '10.9.0.0/16', nextHop: 'None', nextHopIp: '' },
          ]),
      ),
    ],
  },
})

function keyOf({ destination }: RouteRow): string {
  const prefix = parseCidr(destination.trim())
  return prefix.ok ? formatCidr(prefix.value) : destination.trim().toLowerCase()
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}
