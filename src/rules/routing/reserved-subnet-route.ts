import { subnetKind } from '../../facts/subnets'
import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { routeAssociation } from '../../links/routeAssociation'
import type { DiagramBuilder } from '../../model/builder'
import type { RouteTable, Segment, UserRoute } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import type { PropertiesOf } from '../../model/fields'
import { routeTableOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { roleFix } from '../roleFix'
import { isDefault, isDefaultRow } from '../routeFixes'

/** What the documents demand of route tables on subnets of platform services. */
interface Demand {
  readonly holds: (table: RouteTable, route: UserRoute | undefined) => boolean
  readonly text: string
  /** Wanted setting where gateway routes matter. */
  readonly propagation?: boolean
}

const DEMANDS: Readonly<Record<string, Demand>> = {
  firewall: {
    holds: (_, route) => route === undefined || route.nextHop === 'Internet',
    text: 'takes 0.0.0.0/0 with next hop Internet alone',
  },
  firewallManagement: {
    holds: (table, route) =>
      table.routes.length === (route ? 1 : 0) && (route === undefined || route.nextHop === 'Internet'),
    text: 'takes a default route to Internet and nothing else',
    propagation: false,
  },
  gateway: {
    holds: (_, route) => route === undefined,
    text: 'takes no route for 0.0.0.0/0',
    propagation: true,
  },
  applicationGateway: {
    holds: (_, route) => route === undefined || route.nextHop === 'Internet',
    text: 'takes 0.0.0.0/0 with next hop Internet alone',
  },
}

export const reservedSubnetRoute = defineRule({
  id: 'routing/reserved-subnet-route',
  title: 'Route table that breaks a platform service',
  severity: 'error',
  profile: 'correctness',
  why: 'Firewalls and gateways keep their own way to the internet and to the control plane; a diverted default route or missing gateway routes cut it.',
  source: cite('includes/firewall-limits', 'Minimum AzureFirewallSubnet size and Route table rows'),
  requirements: ['EGR-028', 'NET-006', 'NET-018'],
  peers: ['ALZ D06.17'],
  decides:
    'Looks at the default route and the propagation of gateway routes in the tables of subnets for firewalls, gateways and Application Gateway.',
  exceptions:
    'The subnet of a firewall with a management interface, whose traffic may be sent elsewhere by intent.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      const demand = DEMANDS[segment.role]
      const table = routeTableOf(topology, segment)
      if (!demand || !table || isForced(topology, segment)) continue
      const node = topology.node(segment.node)
      const name = topology.node(table.node)?.name
      const route = table.routes.find(isDefault)
      const source = subnetKind(segment.role)?.source
      const base = {
        element: segment.node,
        related: [{ id: table.node, role: 'route table' }],
        ...(source ? { source } : {}),
      }
      if (!demand.holds(table, route)) {
        yield {
          ...base,
          detail: 'routes',
          message: `${node?.name} ${demand.text}; ${name} has ${describe(table)}`,
          how: 'Remove the routes that the service does not take.',
          fixes: [roleFix(topology, segment) ?? removeFix(topology, segment, table)],
        }
      }
      if (demand.propagation !== undefined && table.propagateGatewayRoutes !== demand.propagation) {
        yield {
          ...base,
          detail: 'propagation',
          message: `${name} has propagation of gateway routes ${demand.propagation ? 'off' : 'on'} on ${node?.name}, which needs it ${demand.propagation ? 'on' : 'off'}`,
          how: `Turn propagation of gateway routes ${demand.propagation ? 'on' : 'off'}.`,
          fixes: [
            new Edit(topology)
              .set(table.node, { propagateGatewayRoutes: demand.propagation })
              .choice(`Turn propagation ${demand.propagation ? 'on' : 'off'}`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Default route to an appliance on the gateway subnet', (b) =>
        reserved(b, 'GatewaySubnet', 'gateway', '10.1.0.0/27', { propagateGatewayRoutes: true }),
      ),
      example('No propagation on the gateway subnet', (b) =>
        reserved(b, 'GatewaySubnet', 'gateway', '10.1.0.0/27', { propagateGatewayRoutes: false, routes: [] }),
      ),
      example('The firewall’s own traffic sent to an appliance', (b) =>
        reserved(b, 'AzureFirewallSubnet', 'firewall', '10.1.0.0/26'),
      ),
    ],
    good: [
      example('The firewall’s default route to Internet', (b) =>
        reserved(b, 'AzureFirewallSubnet', 'firewall', '10.1.0.0/26', {
          routes: [{ name: 'out', destination: '0.0.0.0/0', nextHop: 'Internet', nextHopIp: '' }],
        }),
      ),
      example('Spoke prefixes through the firewall on the gateway subnet', (b) =>
        reserved(b, 'GatewaySubnet', 'gateway', '10.1.0.0/27', {
          propagateGatewayRoutes: true,
          routes: [
            { name: 'spoke', destination: '10.2.0.0/16', nextHop: 'VirtualAppliance', nextHopIp: '10.1.1.4' },
          ],
        }),
      ),
    ],
  },
})

function isForced(topology: Topology, segment: Segment): boolean {
  return (
    segment.role === 'firewall' &&
    topology.firewalls.some((firewall) => firewall.segment === segment.node && firewall.forcedTunnelling)
  )
}

function describe(table: RouteTable): string {
  const route = table.routes.find(isDefault)
  return route ? `0.0.0.0/0 to ${route.nextHopIp ?? route.nextHop}` : `${table.routes.length} routes`
}

/** A table that only this subnet has loses the routes; one that others share is taken off instead. */
function removeFix(topology: Topology, segment: Segment, { node }: RouteTable) {
  const table = topology.as(routeTable, topology.node(node))
  const links = table ? topology.linksTo(table, routeAssociation.id) : []
  const edit = new Edit(topology)
  if (!table || links.length > 1) {
    const own = links.filter(({ from }) => from.id === segment.node)
    return edit.unlink(...own.map(({ id }) => id)).choice('Detach the route table')
  }
  const routes = table.properties.routes.filter((row) =>
    segment.role === 'firewallManagement'
      ? isDefaultRow(row) && row.nextHop === 'Internet'
      : !isDefaultRow(row),
  )
  return edit.set(node, { routes }).choice('Remove the routes')
}

function reserved(
  b: DiagramBuilder,
  name: string,
  role: 'gateway' | 'firewall',
  prefix: string,
  table: Partial<PropertiesOf<(typeof routeTable)['fields']>> = {},
): void {
  const vnet = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.1.0.0/20'] })
  const place = b.add(subnet, name, { role, prefix }, { in: vnet })
  const node = b.add(routeTable, 'rt-hub', {
    routes: [{ name: 'out', destination: '0.0.0.0/0', nextHop: 'VirtualAppliance', nextHopIp: '10.1.1.4' }],
    ...table,
  })
  b.link(routeAssociation, place, node)
}
