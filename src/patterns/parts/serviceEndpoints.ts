import { serviceEndpointGrant } from '../../links/serviceEndpointGrant'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import type { DiagramBuilder } from '../../model/builder'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { lengthForHosts, planNetworks } from './addressPlan'
import { all, computeSegments } from './clauses'
import { addBastion, addInternet, addJumpHost, computeTraffic } from './hubSpoke'
import { STORAGE_TYPE } from './doorClauses'
import { newDiagram } from './newDiagram'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { addNat } from './privateNetwork'
import { addCompute, addSpoke } from './spoke'
import { flowsOf, outboundSecurityRows } from './traffic'
import { addWorkspace } from './workspace'

const SERVICES = ['Microsoft.Storage', 'Microsoft.KeyVault']

/** Every subnet with computes has both service endpoints. */
export function endpointsOnSubnet({ topology }: RuleContext): ClauseResult {
  return all(
    computeSegments(topology),
    (segment) => SERVICES.every((service) => segment.serviceEndpoints.includes(service)),
    (segment) => segment.node,
    'no computes in a subnet',
    'lacks a service endpoint',
  )
}

/** The subnet of the workspace's private endpoint is admitted by storage, which studio wants. */
export function studioSubnet({ topology }: RuleContext): ClauseResult {
  const homes = topology
    .nodesOf(amlWorkspace)
    .flatMap(({ id }) => endpointsOf(topology, id).flatMap(({ segment }) => segment ?? []))
  return all(
    homes,
    (home) =>
      topology.doors.some(
        (door) => door.resourceType === STORAGE_TYPE && door.allowedSegments.includes(home),
      ),
    (home) => home,
    'no private endpoint of the workspace',
    'is not admitted by storage',
  )
}

/** One network whose computes reach storage and key vault by service endpoint; workspace and registry by private endpoint. */
export function serviceEndpointDiagram(parameters: NetworkParameters): DiagramBuilder {
  const { workload, region, nodes, addressSpace } = parameters
  const b = newDiagram(parameters, 'service endpoints', 'private', 'custom')
  const plan = planNetworks(addressSpace, {
    network: {
      subnets: {
        'snet-training': lengthForHosts(nodes + 1),
        'snet-pe': 27,
        AzureBastionSubnet: 26,
        'snet-jump': 28,
      },
    },
  }).network
  const network = addSpoke(b, plan, {
    name: `vnet-${workload}`,
    role: 'general',
    trainingRules: outboundSecurityRows(
      flowsOf(computeTraffic({ exfiltration: false, insights: 'public', region }), region),
      { denyInternet: true },
    ),
    scoringRules: undefined,
    serviceEndpoints: SERVICES,
    endpointServices: ['Microsoft.Storage'],
  })
  addBastion(b, network.vnet, plan)
  addJumpHost(b, network.vnet, plan)
  addNat(b, network.computes)
  const resources = addWorkspace(b, workload, {
    workspace: { imageBuildCompute: 'cpu-cluster' },
    storage: { publicAccess: 'Selected' },
    vault: { publicAccess: 'Selected' },
  })
  addCompute(b, network.training, resources.workspace, nodes)
  for (const target of [resources.storage, resources.vault])
    b.link(serviceEndpointGrant, network.training, target)
  // Studio wants the account to admit the subnet of the workspace's private endpoint, too.
  b.link(serviceEndpointGrant, network.endpoints, resources.storage)
  const targets = workspaceTargets(resources).filter(
    ({ node }) => node === resources.workspace || node === resources.registry,
  )
  addPrivateEndpoints(b, network.endpoints, targets, new ZoneSet(b, [network.vnet], region))
  addInternet(b)
  return b
}
