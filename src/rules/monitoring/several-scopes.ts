import { LIMITS } from '../../facts/limits'
import { cite } from '../../facts/source'
import { monitorPrivateLinkScope } from '../../kinds/monitorPrivateLinkScope'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { endpointsOf, segmentOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addScope } from '../monitorScenes'
import { addEndpointSubnet } from '../privateScenes'
import { connects } from '../reach'
import { addNetwork } from '../scenes'

export const severalScopes = defineRule({
  id: 'monitoring/several-scopes',
  title: 'Several private link scopes for one DNS',
  severity: 'error',
  profile: 'correctness',
  why: 'All scopes share the same host names: the endpoint made last rewrites the records of the first, and telemetry of one of them goes astray.',
  source: cite(
    'azure-monitor/logs/private-link-design',
    'Guiding principle: Avoid DNS overrides by using a single AMPLS',
  ),
  requirements: ['PAAS-025'],
  decides: `Compares the networks with private endpoints of each scope: ${LIMITS.amplsPerVnet.value} scope for a network, and for networks that are connected or share DNS zones.`,
  exceptions: 'Networks that are apart and have zones of their own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const scopes = topology.nodesOf(monitorPrivateLinkScope).map((scope) => ({
      scope,
      places: placesOf(topology, scope.id),
    }))
    for (const [index, { scope, places }] of scopes.entries()) {
      const first = scopes.slice(0, index).find((other) => meet(topology, other.places, places))
      if (!first) continue
      yield {
        element: scope.id,
        related: [{ id: first.scope.id, role: 'other scope' }],
        message: `${scope.name} and ${first.scope.name} have endpoints in networks that share their names`,
        how: 'Merge them into one scope with all resources.',
        fixes: [guide('Put all resources into one scope')],
      }
    }
  },
  examples: {
    bad: [example('Two scopes in peered networks', (b) => addTwo(b, true))],
    good: [
      example('Networks that are apart', (b) => addTwo(b, false)),
      example('One scope', (b) => void addScope(b, 'ampls-ml', { place: addNetwork(b).subnet })),
    ],
  },
})

interface Place {
  readonly space: NodeId
  readonly zones: readonly NodeId[]
}

function placesOf(topology: Topology, scope: NodeId): readonly Place[] {
  return endpointsOf(topology, scope).flatMap(({ segment, zones }) => {
    const space = segmentOf(topology, segment)?.space
    return space === undefined ? [] : [{ space, zones }]
  })
}

function meet(topology: Topology, a: readonly Place[], b: readonly Place[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        connects(topology, one.space, other.space) || one.zones.some((zone) => other.zones.includes(zone)),
    ),
  )
}

function addTwo(b: DiagramBuilder, peered: boolean): void {
  const { vnet, subnet } = addNetwork(b)
  const other = b.add(virtualNetwork, 'vnet-other', { prefixes: ['10.2.0.0/20'] })
  if (peered) b.link(peering, vnet, other)
  addScope(b, 'ampls-ml', { place: subnet })
  addScope(b, 'ampls-other', { place: addEndpointSubnet(b, other, '10.2.0.0/26') })
}
