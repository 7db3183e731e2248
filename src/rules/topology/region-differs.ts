import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { azureFirewall } from '../../kinds/azureFirewall'
import { computeCluster } from '../../kinds/computeCluster'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentOf, segmentsIn } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'

export const regionDiffers = defineRule({
  id: 'topology/region-differs',
  title: 'In another region',
  severity: 'warning',
  profile: 'recommended',
  why: 'The documented layouts stand in one region: traffic between regions costs money and time, and several links work in one region alone.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: ['PLC-001'],
  decides:
    'Compares the region of workspaces, and of virtual networks with computes or a firewall, with the region of the design.',
  exceptions:
    'A virtual network whose compute clusters state its region on purpose, and networks that hold nothing but private endpoints and clients: an endpoint may lead to another region. A hub that exists already stays where it is, and is reached by global peering.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const working = networksAtWork(topology)
    const elements = [
      ...topology.nodesOf(amlWorkspace),
      ...topology
        .nodesOf(virtualNetwork)
        .filter(({ id, properties }) => working.has(id) && !isDeliberate(topology, id, properties.region)),
    ]
    for (const node of elements) {
      const region = node.properties.region.trim()
      if (region === '' || region === settings.region) continue
      yield {
        element: node.id,
        field: 'region',
        message: `${node.name} is in ${region}, the rest of the design in ${settings.region}`,
        how: `Move it to ${settings.region}, or state ${region} at the compute clusters that belong there.`,
        fixes: [new Edit(topology).set(node.id, { region: '' }).choice(`Move it to ${settings.region}`)],
      }
    }
  },
  examples: {
    bad: [
      example('Training network in another region', (b) => {
        addTraining(b, addNorth(b))
      }),
    ],
    good: [
      example('Hub of a platform team in another region', (b) => {
        const resourceId =
          '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub'
        const hub = b.add(
          virtualNetwork,
          'vnet-hub',
          { prefixes: ['10.0.0.0/24'], region: 'northeurope' },
          { owner: { mode: 'existing', resourceId } },
        )
        const place = b.add(
          subnet,
          'AzureFirewallSubnet',
          { role: 'firewall', prefix: '10.0.0.0/26' },
          { in: hub },
        )
        b.add(azureFirewall, 'afw-hub', { privateIp: '10.0.0.4' }, { in: place })
        b.link(peering, hub, addNetwork(b).vnet)
      }),
      example('Cluster that is meant to run in the other region', (b) => {
        b.add(computeCluster, 'gpu-cluster', { region: 'northeurope' }, { in: addNorth(b) })
      }),
    ],
  },
})

/** Virtual networks in which more stands than private endpoints and clients. */
function networksAtWork(topology: Topology): ReadonlySet<NodeId> {
  const places = [
    ...topology.hosts
      .filter(({ type }) => type === 'compute' || type === 'cluster')
      .map(({ place }) => place),
    ...topology.firewalls
      .map(({ segment }) => segment)
      .filter((place) => topology.node(segmentOf(topology, place)?.space)?.owner.mode === 'ours'),
  ]
  return new Set(places.flatMap((place) => segmentOf(topology, place)?.space ?? []))
}

function isDeliberate(topology: Topology, network: NodeId, region: string): boolean {
  const places = new Set(segmentsIn(topology, network).map(({ node }) => node))
  return topology
    .nodesOf(computeCluster)
    .some(({ parent, properties }) => places.has(parent ?? '') && properties.region === region)
}

function addNorth(b: DiagramBuilder): NodeId {
  const vnet = b.add(virtualNetwork, 'vnet-north', { prefixes: ['10.2.0.0/20'], region: 'northeurope' })
  return b.add(subnet, 'snet-training', { role: 'training', prefix: '10.2.0.0/24' }, { in: vnet })
}
