import { cite } from '../../facts/source'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { subnet } from '../../kinds/subnet'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { zonesFor } from '../../facts/privateDns'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { peering } from '../../links/peering'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { Space } from '../../model/network'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { nameServerAt, segmentOf, spaceOf, zoneLinkedTo } from '../../reachability/lookups'
import { addAks } from '../aksScenes'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { dnsServer } from '../../kinds/dnsServer'

const ARTICLE = cite('aks/private-clusters', 'Hub and spoke with custom DNS for private AKS clusters')

export const apiZoneUnlinked = defineRule({
  id: 'inference/api-zone-unlinked',
  title: 'DNS server does not know the API server',
  severity: 'error',
  profile: 'correctness',
  why: 'The private zone of an API server is linked to the network of the nodes alone; a DNS server in another network does not find the API server, and neither do the nodes that ask it.',
  source: ARTICLE,
  requirements: ['INF-028'],
  decides:
    'For private clusters whose network asks DNS servers in another virtual network: looks for a drawn zone of API servers that is linked to the network of one of these servers.',
  exceptions:
    'API servers in a subnet of the network, and servers that are not drawn or that stand on a site, which have rules of their own.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const cluster of topology.nodesOf(kubernetesCluster)) {
      const space = spaceOf(topology, segmentOf(topology, cluster.parent ?? undefined)?.space)
      if (cluster.properties.privateCluster !== 'private' || !space) continue
      const type = topology.resourceTypeOf(cluster) ?? ''
      const [name] = zonesFor(type, 'management', settings.cloud, space.region) ?? []
      const networks = askedNetworks(topology, space)
      if (name === undefined || networks.length === 0) continue
      if (networks.some((network) => network === space.node || zoneLinkedTo(topology, network, name)))
        continue
      const zone = topology
        .nodesOf(privateDnsZone)
        .find((candidate) => candidate.name.trim().toLowerCase() === name.toLowerCase())
      const [network] = networks
      yield {
        element: cluster.id,
        related: networks.map((id) => ({ id, role: 'network of the DNS server' })),
        message: `${topology.node(space.node)?.name} asks DNS in ${topology.node(network)?.name}, where ${name} is not linked: ${cluster.name} does not find its API server`,
        how: `Draw ${name} and link it to the network of the DNS server.`,
        ...(networks.every((id) => topology.node(id)?.owner.mode === 'existing')
          ? { needs: `whether ${name} is linked to ${topology.node(network)?.name}, which exists already` }
          : {}),
        fixes: [
          zone && network !== undefined
            ? new Edit(topology)
                .link(dnsZoneLink, zone.id, network)
                .choice(`Link ${zone.name} to ${topology.node(network)?.name}`)
            : guide('Draw the zone and link it'),
        ],
      }
    }
  },
  examples: {
    bad: [example('DNS server in the hub', (b) => addHubServer(b, false))],
    good: [
      example('Zone linked to the hub', (b) => addHubServer(b, true)),
      example('Azure-provided DNS', (b) => void addAks(b)),
    ],
  },
})

/** Virtual networks in which the DNS servers of a network stand. */
function askedNetworks(topology: Topology, space: Space): readonly NodeId[] {
  return space.dnsServers.flatMap((address) => {
    const server = nameServerAt(topology, address, space.node)
    return server && spaceOf(topology, server.space)?.type === 'vnet' ? [server.space] : []
  })
}

function addHubServer(b: DiagramBuilder, linked: boolean): void {
  const { vnet } = addAks(b, {}, '', ['10.9.0.4'])
  const hub = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.9.0.0/24'] })
  const place = b.add(subnet, 'snet-dns', { prefix: '10.9.0.0/28' }, { in: hub })
  b.add(dnsServer, 'vm-dns', { address: '10.9.0.4' }, { in: place })
  b.link(peering, hub, vnet)
  if (linked) b.link(dnsZoneLink, b.add(privateDnsZone, 'privatelink.westeurope.azmk8s.io'), hub)
}
