import { cite } from '../facts/source'
import { client } from '../kinds/client'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { uses } from '../links/uses'
import type { Diagram, NodeId } from '../model/diagram'
import { definePattern } from '../model/pattern'
import { endpointsIn, hostsIn } from '../reachability/lookups'
import type { RuleContext } from '../model/rule'
import { forbidden, none, required } from './parts/clauses'
import { endpointsInNetworks, STORAGE_TYPE, WORKSPACE_TYPE } from './parts/doorClauses'
import { finish } from './parts/finish'
import { addSubnet } from './parts/hubSpoke'
import { networkParameters, type NetworkParameters } from './parts/parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './parts/privateAccess'
import { privateNetwork } from './parts/privateNetwork'
import { secure } from './parts/spoke'
import { inboundFromNetwork } from './parts/traffic'
import { mainNetworkPlan } from './parts/addressPlan'
import { cidr } from '../model/fields'
import { pathBetween } from '../ipPlan/domains'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Private IP address shortage in your main network',
)

export const isolatedNonpeered = definePattern({
  id: 'isolated-nonpeered',
  title: 'Isolated networks for address shortage',
  summary:
    'Large networks for machine learning that are not peered with the main one, which holds private endpoints alone.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: PLAN,
  parameters: {
    ...networkParameters,
    mainSpace: cidr('Main network', '10.200.0.0/26', {
      help: 'The scarce part: private endpoints for the people’s side.',
    }),
  },
  clauses: [
    required(
      'two-sides',
      'Private endpoints in the main and in the isolated network',
      PLAN,
      ['private-endpoints/missing'],
      endpointsInNetworks(2, WORKSPACE_TYPE, STORAGE_TYPE),
    ),
    required('main-endpoints-only', 'The main network holds private endpoints only', PLAN, [], endpointsOnly),
    forbidden(
      'connected',
      'Peering or gateway between the main and the isolated network',
      PLAN,
      [],
      connected,
    ),
  ],
  build,
})

/** Networks with endpoints of the workspace but no computes. */
function mainNetworks({ topology }: RuleContext) {
  const spaces = (holds: (segment: NodeId) => boolean) =>
    new Set(topology.segments.filter(({ node }) => holds(node)).map((segment) => segment.space))
  const withHosts = spaces((node) => hostsIn(topology, node).some((host) => host.type === 'compute'))
  const withEndpoints = spaces((node) => endpointsIn(topology, node).length > 0)
  return { main: [...withEndpoints].filter((space) => !withHosts.has(space)), isolated: [...withHosts] }
}

function endpointsOnly(context: RuleContext) {
  const { main } = mainNetworks(context)
  return main.length > 0
    ? { held: true, elements: main }
    : { held: false, elements: [], note: 'no network holds endpoints without computes' }
}

function connected(context: RuleContext) {
  const { main, isolated } = mainNetworks(context)
  return none(
    main.filter((from) => isolated.some((to) => pathBetween(context.topology, from, to) !== undefined)),
    'is connected with the isolated network',
  )
}

function build(parameters: NetworkParameters & { readonly mainSpace: string }): Diagram {
  const { b, resources } = privateNetwork(parameters, { title: 'isolated networks', scoring: false })
  const plan = mainNetworkPlan(parameters.mainSpace)
  const main = b.add(virtualNetwork, 'vnet-main', { prefixes: [parameters.mainSpace] })
  const endpoints = addSubnet(b, main, plan, 'snet-pe-main', 'privateEndpoints')
  secure(b, endpoints, 'nsg-pe-main', inboundFromNetwork('443,445'))
  // Zones of their own, so that the records of both sides do not collide.
  const targets = workspaceTargets(resources).map((target) => ({ ...target, name: `${target.name}-main` }))
  addPrivateEndpoints(b, endpoints, targets, new ZoneSet(b, [main], parameters.region))
  const people = addSubnet(b, main, plan, 'snet-people', 'general')
  secure(b, people, 'nsg-people', inboundFromNetwork('3389'))
  b.link(uses, b.add(client, 'Data scientists', {}, { in: people }), resources.workspace)
  return finish(b)
}
