import { LIMITS, type Limit } from '../../facts/limits'
import { routeTable } from '../../kinds/routeTable'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentsIn, spaceOfEndpoint } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'

export const limitExceeded = defineRule({
  id: 'design/limit-exceeded',
  title: 'Limit of the platform exceeded',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure refuses what goes beyond its limits, often in the middle of a deployment.',
  source: LIMITS.peeringsPerVnet.source,
  requirements: ['NET-017'],
  peers: ['ALZ D01.11', 'ALZ D01.12'],
  claims: ['forwarding-rules-per-ruleset'],
  decides:
    'Counts peerings, private endpoints, subnets and DNS servers of each network, and routes of each table.',
  exceptions: 'Limits that support raises on request are taken as documented.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const [element, count, limit] of counts(topology)) {
      const node = topology.node(element)
      if (!node || count <= limit.value) continue
      yield {
        element: node.id,
        detail: limit.unit,
        message: `${node.name} has ${count} ${limit.unit.split(' (')[0]}; the limit is ${limit.value}`,
        how: 'Split it, or ask support for a higher limit where there is one.',
        source: limit.source,
        fixes: [guide('Split it')],
      }
    }
  },
  examples: {
    bad: [
      example(
        '401 routes',
        (b) => void b.add(routeTable, 'rt-all', { routes: routes(LIMITS.routesPerTable.value + 1) }),
      ),
    ],
    good: [
      example(
        '400 routes',
        (b) => void b.add(routeTable, 'rt-all', { routes: routes(LIMITS.routesPerTable.value) }),
      ),
    ],
  },
})

function* counts(topology: Topology): Iterable<readonly [NodeId, number, Limit]> {
  const endpoints = tally(topology.privateEndpoints.map((endpoint) => spaceOfEndpoint(topology, endpoint)))
  const peerings = tally(topology.adjacencies.flatMap(({ type, a, b }) => (type === 'peering' ? [a, b] : [])))
  for (const { id, properties } of topology.nodesOf(virtualNetwork)) {
    yield [id, peerings.get(id) ?? 0, LIMITS.peeringsPerVnet]
    yield [id, endpoints.get(id) ?? 0, LIMITS.privateEndpointsPerVnet]
    yield [id, segmentsIn(topology, id).length, LIMITS.subnetsPerVnet]
    yield [id, properties.dnsServers.length, LIMITS.dnsServersPerVnet]
  }
  for (const { id, properties } of topology.nodesOf(routeTable))
    yield [id, properties.routes.length, LIMITS.routesPerTable]
}

function tally(ids: readonly (NodeId | undefined)[]): ReadonlyMap<NodeId, number> {
  const found = new Map<NodeId, number>()
  for (const id of ids) if (id !== undefined) found.set(id, (found.get(id) ?? 0) + 1)
  return found
}

function routes(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `udr-${index}`,
    destination: `10.${index >> 8}.${index & 255}.0/24`,
    nextHop: 'VnetLocal' as const,
    nextHopIp: '',
  }))
}
