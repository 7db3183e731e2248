import { REQUIRED_ROUTES } from '../../facts/requiredRoutes'
import { cite } from '../../facts/source'
import type { Fix, Report } from '../../model/finding'
import type { Segment } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import type { EffectiveRoutes } from '../../reachability/routes'
import { defaultRoute, describeHop, effectiveRoutes, routeToTag } from '../../reachability/routes'
import { example } from '../example'
import { addNats, RETURN_ROUTE, routed, strandedBeside } from '../routeFixes'
import { addEgressRoute, addHub, addNetwork, addTraining } from '../scenes'
import { segmentsWith } from '../../reachability/subnetNeeds'
import { hostsIn } from '../../reachability/lookups'

const RETURN = REQUIRED_ROUTES.find(({ id }) => id === 'aml-tag-to-internet')
const TAG = RETURN?.destination ?? ''

export const publicComputeReturn = defineRule({
  id: 'routing/public-compute-return',
  title: 'Replies of public compute take another way back',
  severity: 'error',
  profile: 'correctness',
  why: 'The service drives compute with a public IP address from outside; replies that leave through a firewall come from another address and are dropped.',
  source:
    RETURN?.source ??
    cite(
      'machine-learning/how-to-access-azureml-behind-firewall',
      'Scenario: Using compute cluster or compute instance with a public IP',
    ),
  requirements: ['TRN-008'],
  decides:
    'Looks for a route with next hop Internet for the service tag on subnets whose default route leads elsewhere.',
  exceptions:
    'Designs that route the address ranges of the service to Internet one by one: the drawing cannot tell whether the list is complete.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of segmentsWith(topology, 'compute')) {
      const open = hostsIn(topology, segment.node, 'compute').filter(({ publicIp }) => publicIp)
      const routes = effectiveRoutes(topology, segment.node)
      const route = defaultRoute(routes)
      const node = topology.node(segment.node)
      if (open.length === 0 || !node || !route || route.hop.type === 'internet') continue
      if (routeToTag(routes, TAG)?.hop.type === 'internet' || hasAddressRoutes(routes)) continue
      const hop = describeHop(route.hop, (id) => topology.node(id)?.name ?? id)
      yield {
        element: segment.node,
        related: open.map((host) => ({ id: host.node, role: 'public IP address' })),
        message: `${node.name} sends replies to ${TAG} to ${hop}, not back to the internet`,
        how: `Route the service tag ${TAG} to Internet.`,
        fixes: [returnFix(topology, segment)],
      }
    }
  },
  examples: {
    bad: [
      example('Everything goes to the firewall', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet, { publicIp: true })
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
    ],
    good: [
      example(
        'The tag goes back to the internet',
        (b) => {
          const { vnet, subnet } = addNetwork(b)
          addTraining(b, subnet, { publicIp: true })
          addHub(b, vnet)
          addEgressRoute(b, subnet, '10.0.0.4', [
            { name: 'udr-aml', destination: TAG, nextHop: 'Internet', nextHopIp: '' },
          ])
        },
        { isolation: 'public' },
      ),
      example('No public address', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet)
        addEgressRoute(b, subnet)
      }),
    ],
  },
})

/** What else goes by the same table and has no public address needs a NAT gateway for that route. */
function returnFix(topology: Topology, segment: Segment): Fix {
  const edit = routed(topology, segment, RETURN_ROUTE)
  const stranded = strandedBeside(topology, segment)
  if (stranded.length === 0) return edit.choice(`Route ${TAG} to Internet`)
  return addNats(edit, topology, stranded).choice(`Route ${TAG} to Internet, with a NAT gateway for the rest`)
}

function hasAddressRoutes({ routes }: EffectiveRoutes): boolean {
  return routes.some(
    ({ origin, hop, prefix }) => origin === 'user' && hop.type === 'internet' && prefix.length > 0,
  )
}
