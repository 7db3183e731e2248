import { cite } from '../facts/source'
import { outboundRules } from '../facts/outbound'
import { natGateway } from '../kinds/natGateway'
import { natAssociation } from '../links/natAssociation'
import { DiagramBuilder } from '../model/builder'
import type { Diagram } from '../model/diagram'
import { definePattern } from '../model/pattern'
import { lengthForHosts, planNetworks } from './parts/addressPlan'
import {
  computeWithoutPublicIp,
  forbidden,
  natOnCompute,
  noApplianceOverNat,
  noPublicAccess,
  outboundFilterOnCompute,
  privateEndpoints,
  required,
} from './parts/clauses'
import { finish } from './parts/finish'
import { addBastion, addInternet, addJumpHost, computeTraffic } from './parts/hubSpoke'
import { networkParameters, type NetworkParameters } from './parts/parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './parts/privateAccess'
import { addCompute, addScoringCluster, addSpoke } from './parts/spoke'
import { flowsOf, inboundFromNetwork, outboundSecurityRows } from './parts/traffic'
import { addWorkspace } from './parts/workspace'

const PLAN = cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation')
const NAT = cite('nat-gateway/nat-gateway-resource', 'Subnets')

export const customNsgNat = definePattern({
  id: 'custom-nsg-nat',
  title: 'Security groups and NAT gateway',
  summary: 'One private network without a firewall: outbound by service tags, through a NAT gateway.',
  group: 'custom',
  isolation: 'private',
  network: 'custom',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'nat',
      'Training and scoring subnets with NAT gateway',
      PLAN,
      ['routing/no-way-out'],
      natOnCompute,
    ),
    required('nsg', 'Security group with outbound rules', PLAN, ['nsg/missing'], outboundFilterOnCompute),
    required(
      'private-endpoints',
      'Private endpoints for workspace, storage, key vault and registry',
      PLAN,
      ['private-endpoints/missing'],
      privateEndpoints,
    ),
    required(
      'compute-private',
      'Training compute without public IP address',
      PLAN,
      ['compute/public-ip'],
      computeWithoutPublicIp,
    ),
    forbidden(
      'public-access',
      'Public network access on platform services',
      PLAN,
      ['paas/public-access-open'],
      noPublicAccess,
    ),
    forbidden(
      'appliance-route',
      '0.0.0.0/0 to a virtual appliance on the same subnet',
      NAT,
      ['routing/appliance-over-nat'],
      noApplianceOverNat,
    ),
  ],
  build,
})

function build(parameters: NetworkParameters): Diagram {
  const { workload, region, nodes } = parameters
  const b = new DiagramBuilder(`${workload}: security groups and NAT`, {
    region,
    isolation: 'private',
    network: 'custom',
    naming: { workload, environment: 'prod', instance: '001' },
  })
  const plan = planNetworks(parameters.addressSpace, {
    network: {
      subnets: {
        'snet-training': lengthForHosts(nodes + 1),
        'snet-scoring': 24,
        'snet-pe': 26,
        AzureBastionSubnet: 26,
        'snet-jump': 28,
      },
    },
  })
  const outbound = outboundSecurityRows(
    flowsOf(computeTraffic({ exfiltration: false, insights: 'public' }), region),
    { denyInternet: true },
  )
  const network = addSpoke(b, plan.network, {
    name: `vnet-${workload}`,
    role: 'general',
    trainingRules: outbound,
    scoringRules: [...inboundFromNetwork('443'), ...clusterRows(region)],
  })
  addBastion(b, network.vnet, plan.network)
  addJumpHost(b, network.vnet, plan.network)
  const nat = b.add(natGateway, 'ng-egress')
  for (const subnet of [network.training, network.scoring]) b.link(natAssociation, subnet, nat)
  const resources = addWorkspace(b, workload, { workspace: { imageBuildCompute: 'cpu-cluster' } })
  addCompute(b, network.training, resources.workspace, nodes)
  addScoringCluster(b, network.scoring, resources.workspace, 'userAssignedNATGateway')
  addPrivateEndpoints(
    b,
    network.endpoints,
    workspaceTargets(resources),
    new ZoneSet(b, [network.vnet], region),
  )
  addInternet(b)
  return finish(b)
}

/** Cluster nodes need names that no tag covers, so the default rule that lets them out to the internet stays. */
function clusterRows(region: string) {
  return outboundSecurityRows(
    flowsOf(outboundRules({ appliesTo: 'aks', scenario: 'aks-base', necessity: 'required' }), region),
    { denyInternet: false },
  )
}
