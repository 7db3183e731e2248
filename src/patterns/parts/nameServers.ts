import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import { hostAddress, lengthForHosts, planNetworks, type NetworkPlan } from './addressPlan'
import { addBastion, addInternet, addJumpHost, computeTraffic } from './hubSpoke'
import type { NetworkParameters } from './parameters'
import { addPrivateEndpoints, workspaceTargets, ZoneSet } from './privateAccess'
import { addNat } from './privateNetwork'
import { addCompute, addSpoke, peer, secure } from './spoke'
import { flowsOf, inboundFromNetwork, outboundSecurityRows } from './traffic'
import { addWorkspace, type WorkspaceIds } from './workspace'
import { newDiagram } from './newDiagram'

export interface NamedHub {
  readonly b: DiagramBuilder
  readonly hub: NodeId
  readonly plan: NetworkPlan
  readonly resources: WorkspaceIds
  /** Address at which the hub answers DNS queries. */
  readonly server: string
}

/** Hub and spoke in which a server in the hub resolves names for both; zones are linked to the hub alone. */
export function hubWithServer(
  parameters: NetworkParameters,
  title: string,
  addServer: (b: DiagramBuilder, subnet: NodeId, address: string) => void,
  options: { readonly gateway?: boolean; readonly subnetRole?: 'general' | 'resolverInbound' } = {},
): NamedHub {
  const { region, nodes, workload } = parameters
  const b = newDiagram(parameters, title, 'private', 'custom')
  const plan = planNetworks(parameters.addressSpace, {
    hub: {
      subnets: {
        'snet-dns': 28,
        AzureBastionSubnet: 26,
        'snet-jump': 28,
        ...(options.gateway ? { GatewaySubnet: 27 } : {}),
      },
    },
    spoke: { subnets: { 'snet-training': lengthForHosts(nodes + 1), 'snet-pe': 26 } },
  })
  const server = hostAddress(plan.hub.subnets['snet-dns'] ?? '', 4)
  const hub = b.add(virtualNetwork, 'vnet-hub', {
    prefixes: [plan.hub.prefix],
    role: 'hub',
    dnsServers: [server],
  })
  const place = b.add(
    subnet,
    'snet-dns',
    options.subnetRole === 'resolverInbound'
      ? {
          role: 'resolverInbound',
          prefix: plan.hub.subnets['snet-dns'] ?? '',
          delegation: 'Microsoft.Network/dnsResolvers',
        }
      : { role: 'general', prefix: plan.hub.subnets['snet-dns'] ?? '' },
    { in: hub },
  )
  secure(
    b,
    place,
    'nsg-dns',
    inboundFromNetwork('53').map((row) => ({ ...row, protocol: '*' as const })),
  )
  addServer(b, place, server)
  addBastion(b, hub, plan.hub)
  addJumpHost(b, hub, plan.hub)
  const spoke = addSpoke(b, plan.spoke, {
    name: `vnet-${workload}`,
    dnsServers: [server],
    trainingRules: outboundSecurityRows(
      flowsOf(computeTraffic({ exfiltration: false, insights: 'public', region }), region),
      {
        denyInternet: true,
      },
    ),
    scoringRules: undefined,
  })
  peer(b, hub, spoke.vnet, { gateway: options.gateway ?? false })
  addNat(b, spoke.computes)
  const resources = addWorkspace(b, workload, { workspace: { imageBuildCompute: 'cpu-cluster' } })
  addCompute(b, spoke.training, resources.workspace, nodes)
  addPrivateEndpoints(b, spoke.endpoints, workspaceTargets(resources), new ZoneSet(b, [hub], region))
  addInternet(b)
  return { b, hub, plan: plan.hub, resources, server }
}
