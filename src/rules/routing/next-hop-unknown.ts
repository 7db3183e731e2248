import { cite } from '../../facts/source'
import { routeTable } from '../../kinds/routeTable'
import { routeAssociation } from '../../links/routeAssociation'
import { parseAddress } from '../../lib/ip'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { NodeView } from '../../model/graph'
import type { Topology } from '../../model/topology'
import { firewallAt, segmentOf, spaceHolding } from '../../reachability/lookups'
import { allowRequired } from '../allowRequired'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { firewallsInReach } from '../firewallsInReach'
import type { RouteRow } from '../routeFixes'
import { addEgressRoute, addHub, addNetwork, addTraining } from '../scenes'

export const nextHopUnknown = defineRule({
  id: 'routing/next-hop-unknown',
  title: 'Next hop that nothing answers at',
  severity: 'error',
  profile: 'correctness',
  why: 'Packets to a next hop that no appliance owns are lost without a trace.',
  source: cite('virtual-network/virtual-networks-udr-overview', 'User-defined'),
  decides:
    'Looks for a firewall or an appliance with IP forwarding at the address of each route to a virtual appliance.',
  exceptions:
    'Addresses outside every drawn network, or in one that exists already: whether an appliance stands there is asked for, not reported as an error.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const table of topology.nodesOf(routeTable)) {
      if (table.owner.mode === 'existing') continue
      for (const route of table.properties.routes) {
        if (route.nextHop !== 'VirtualAppliance') continue
        const ip = route.nextHopIp.trim()
        if (ip !== '' && (!parseAddress(ip).ok || firewallAt(topology, ip))) continue
        yield report(topology, table, route, ip)
      }
    }
  },
  examples: {
    bad: [
      example('No appliance at the address', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet, '10.0.0.9')
      }),
      example('No address at all', (b) => void addEgressRoute(b, addNetwork(b).subnet, '')),
      example(
        'An address outside of the drawing',
        (b) => void addEgressRoute(b, addNetwork(b).subnet, '10.99.0.4'),
      ),
    ],
    good: [
      example('The firewall’s address', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addHub(b, vnet, { rules: [] })
        addEgressRoute(b, subnet)
      }),
    ],
  },
})

function report(
  topology: Topology,
  table: NodeView<{ readonly routes: readonly RouteRow[] }>,
  route: RouteRow,
  ip: string,
): Report {
  const space = ip === '' ? undefined : spaceHolding(topology, ip)
  const base = {
    element: table.id,
    field: 'routes',
    detail: `${route.destination} ${route.name}`,
    how: 'Name the private address of a firewall or appliance with IP forwarding.',
    fixes: fixes(topology, table, route),
  }
  if (ip === '')
    return {
      ...base,
      message: `${table.name} sends ${route.destination} to a virtual appliance without an address`,
    }
  if (!space)
    return {
      ...base,
      needs: `The network and the appliance at ${ip}`,
      message: `${table.name} sends ${route.destination} to ${ip}, which lies in no drawn network`,
    }
  const host = topology.hosts.find(({ addresses }) => addresses.includes(ip))
  const home = topology.node(space.node)
  if (!host && home?.owner.mode === 'existing')
    return {
      ...base,
      needs: `The appliance at ${ip} in ${home.name}, which exists already`,
      message: `${table.name} sends ${route.destination} to ${ip} in ${home.name}, of which no appliance is drawn`,
    }
  return {
    ...base,
    related: host ? [{ id: host.node, role: 'does not forward' }] : [],
    message: host
      ? `${table.name} sends ${route.destination} to ${topology.node(host.node)?.name} ${ip}, which does not forward packets`
      : `${table.name} sends ${route.destination} to ${ip} in ${topology.node(space.node)?.name}, where no appliance stands`,
  }
}

function fixes(
  topology: Topology,
  table: NodeView<{ readonly routes: readonly RouteRow[] }>,
  route: RouteRow,
) {
  const segments = topology
    .sources(table, routeAssociation.id)
    .flatMap(({ id }) => segmentOf(topology, id) ?? [])
  const reachable = [...new Set(segments.flatMap((segment) => firewallsInReach(topology, segment)))]
  if (reachable.length === 0) return [guide('Set the address of the appliance')]
  return reachable.map((firewall) => {
    const routes = table.properties.routes.map((row) =>
      row === route ? { ...row, nextHopIp: firewall.privateIp } : row,
    )
    const edit = new Edit(topology).set(table.id, { routes })
    return allowRequired(edit, topology, firewall, segments).choice(
      `Use ${topology.node(firewall.node)?.name} ${firewall.privateIp}`,
    )
  })
}
