import { newDiagram } from './newDiagram'
import { serviceEndpointPolicy } from '../../kinds/serviceEndpointPolicy'
import { endpointPolicyAllows } from '../../links/endpointPolicyAllows'
import { endpointPolicyAssociation } from '../../links/endpointPolicyAssociation'
import type { Diagram } from '../../model/diagram'
import { lengthForHosts, planNetworks } from './addressPlan'
import { finish } from './finish'
import { addDefaultRoute, addFirewallHub, addInternet, computeTraffic, hubFirewallRules } from './hubSpoke'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { addCompute, addScoringCluster, addSpoke, peer } from './spoke'
import { flowsOf, inboundFromNetwork, outboundSecurityRows } from './traffic'
import { addWorkspace } from './workspace'

/** Hub and spoke with Azure Firewall, without or with the hardening against data exfiltration. */
export function hubSpokeDiagram(
  parameters: NetworkParameters,
  options: { readonly exfiltration: boolean },
): Diagram {
  const { workload, region, nodes } = parameters
  const { exfiltration } = options
  const b = newDiagram(
    parameters,
    exfiltration ? 'exfiltration prevention' : 'hub and spoke',
    exfiltration ? 'exfiltration' : 'private',
    'custom',
  )
  const plan = planNetworks(parameters.addressSpace, {
    hub: { subnets: { AzureFirewallSubnet: 26, AzureBastionSubnet: 26, 'snet-jump': 28 } },
    spoke: { subnets: { 'snet-training': lengthForHosts(nodes + 1), 'snet-scoring': 24, 'snet-pe': 26 } },
  })
  const traffic = computeTraffic({ exfiltration, insights: 'public', region })
  const training = plan.spoke.subnets['snet-training'] ?? ''
  const scoring = plan.spoke.subnets['snet-scoring'] ?? ''
  // With the service endpoint storage traffic goes straight to the service, under the policy, and not through the firewall.
  const throughFirewall = exfiltration ? traffic.filter((row) => row.id !== 'out-storage') : traffic

  const hub = addFirewallHub(b, plan.hub, hubFirewallRules(region, training, scoring, throughFirewall))
  const spoke = addSpoke(b, plan.spoke, {
    name: `vnet-${workload}`,
    dnsServers: [hub.firewallIp],
    trainingRules: outboundSecurityRows(flowsOf(traffic, region), { denyInternet: exfiltration }),
    scoringRules: inboundFromNetwork('443'),
    serviceEndpoints: exfiltration ? ['Microsoft.Storage'] : [],
  })
  peer(b, hub.vnet, spoke.vnet)
  addDefaultRoute(b, 'rt-egress', hub.firewallIp, spoke.computes)
  const resources = addWorkspace(b, workload, { workspace: { imageBuildCompute: 'cpu-cluster' } })
  addCompute(b, spoke.training, resources.workspace, nodes)
  addScoringCluster(b, spoke.scoring, resources.workspace, 'userDefinedRouting')
  const zones = new ZoneSet(b, [hub.vnet], region)
  addPrivateEndpoints(b, spoke.endpoints, workspaceTargets(resources), zones)
  // The zone that AKS makes itself is linked to the spoke alone, where nobody asks it: names go through the hub.
  zones.zonesOf({ resourceType: 'Microsoft.ContainerService/managedClusters', groupId: 'management' })
  if (exfiltration) {
    const policy = b.add(serviceEndpointPolicy, 'se-training', { machineLearningAlias: true })
    b.link(endpointPolicyAssociation, spoke.training, policy)
    b.link(endpointPolicyAllows, policy, resources.storage)
  }
  addInternet(b)
  return finish(b)
}
