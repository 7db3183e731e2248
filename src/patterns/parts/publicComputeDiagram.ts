import { newDiagram } from './newDiagram'
import { routeTable } from '../../kinds/routeTable'
import { routeAssociation } from '../../links/routeAssociation'
import type { Diagram } from '../../model/diagram'
import { lengthForHosts, planNetworks } from './addressPlan'
import { finish } from './finish'
import { addFirewallHub, addInternet, computeTraffic, hubFirewallRules } from './hubSpoke'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { controlRow } from './publicCompute'
import { addCompute, addSpoke, peer } from './spoke'
import { flowsOf, outboundSecurityRows } from './traffic'
import { addWorkspace } from './workspace'

/** Hub and spoke whose computes keep public addresses. */
export function publicComputeDiagram(parameters: NetworkParameters): Diagram {
  const { workload, region, nodes, addressSpace } = parameters
  const b = newDiagram(parameters, 'compute with public IP', 'public', 'custom')
  const plan = planNetworks(addressSpace, {
    hub: { subnets: { AzureFirewallSubnet: 26, AzureBastionSubnet: 26, 'snet-jump': 28 } },
    spoke: { subnets: { 'snet-training': lengthForHosts(nodes + 1), 'snet-pe': 26 } },
  })
  const traffic = computeTraffic({ exfiltration: false, insights: 'public', region })
  const hub = addFirewallHub(
    b,
    plan.hub,
    hubFirewallRules(region, plan.spoke.subnets['snet-training'] ?? '', '', traffic),
  )
  const spoke = addSpoke(b, plan.spoke, {
    name: `vnet-${workload}`,
    dnsServers: [hub.firewallIp],
    trainingRules: [
      controlRow(100),
      ...outboundSecurityRows(flowsOf(traffic, region), { denyInternet: true }),
    ],
    scoringRules: undefined,
  })
  peer(b, hub.vnet, spoke.vnet)
  const table = b.add(routeTable, 'rt-egress', {
    routes: [
      {
        name: 'udr-default-to-firewall',
        destination: '0.0.0.0/0',
        nextHop: 'VirtualAppliance',
        nextHopIp: hub.firewallIp,
      },
      {
        name: 'udr-aml-to-internet',
        destination: 'AzureMachineLearning',
        nextHop: 'Internet',
        nextHopIp: '',
      },
    ],
  })
  b.link(routeAssociation, spoke.training, table)
  const resources = addWorkspace(b, workload, { workspace: { imageBuildCompute: 'cpu-cluster' } })
  addCompute(b, spoke.training, resources.workspace, nodes, { publicIp: true })
  addPrivateEndpoints(b, spoke.endpoints, workspaceTargets(resources), new ZoneSet(b, [hub.vnet], region))
  addInternet(b)
  return finish(b)
}
