import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { AZURE_DNS } from '../../facts/networkSemantics'
import { endpointsIn, hostsIn } from '../../reachability/lookups'
import { all, none, some } from './clauses'

type Check = (context: RuleContext) => ClauseResult

/** Virtual networks with computes, machines or private endpoints. */
function usedNetworks(topology: Topology) {
  const used = new Set(
    topology.segments
      .filter(
        ({ node }) =>
          hostsIn(topology, node).some((host) => host.type !== 'bastion' && host.type !== 'gateway') ||
          endpointsIn(topology, node).length > 0,
      )
      .map((segment) => segment.space),
  )
  return topology.spaces.filter((space) => space.type === 'vnet' && used.has(space.node))
}

/** Every network with clients or computes is linked to the zones of the private endpoints. */
export const zonesLinkedEverywhere: Check = ({ topology }) => {
  const zones = topology.zones.filter((zone) => zone.name.startsWith('privatelink.'))
  if (zones.length === 0) return { held: false, elements: [], note: 'no private DNS zones' }
  return all(
    usedNetworks(topology),
    (space) => zones.every((zone) => zone.links.some((link) => link.space === space.node)),
    (space) => space.node,
    'no virtual network',
    'is not linked to all zones',
  )
}

export const noCustomDns: Check = ({ topology }) =>
  none(
    usedNetworks(topology)
      .filter((space) => space.dnsServers.length > 0)
      .map((space) => space.node),
    'has DNS servers of its own',
  )

/** Name servers inside virtual networks. */
function azureServers(topology: Topology) {
  const networks = new Set(
    topology.spaces.filter((space) => space.type === 'vnet').map((space) => space.node),
  )
  return topology.nameServers.filter((server) => networks.has(server.space))
}

export const serverInAzure: Check = ({ topology }) =>
  some(
    azureServers(topology).map((server) => server.node),
    'no DNS server or resolver in a virtual network',
  )

export const zonesAtServer: Check = ({ topology }) => {
  const spaces = azureServers(topology).map((server) => server.space)
  return all(
    topology.zones.filter((zone) => zone.name.startsWith('privatelink.')),
    (zone) => zone.links.some((link) => spaces.includes(link.space)),
    (zone) => zone.node,
    'no private DNS zones',
    'is not linked to the network of the DNS server',
  )
}

export const serverAsksAzure: Check = ({ topology }) =>
  all(
    azureServers(topology),
    (server) =>
      server.upstream === 'azure' || server.forwards.some((rule) => rule.targets.includes(AZURE_DNS.address)),
    (server) => server.node,
    'no DNS server or resolver in a virtual network',
    `does not forward to ${AZURE_DNS.address}`,
  )

export const spokesUseServer: Check = ({ topology }) => {
  const addresses = new Set(azureServers(topology).flatMap((server) => server.addresses))
  return all(
    usedNetworks(topology),
    (space) => space.dnsServers.some((ip) => addresses.has(ip)),
    (space) => space.node,
    'no virtual network',
    'does not use the DNS server',
  )
}

export const zoneGroups: Check = ({ topology }) =>
  all(
    topology.privateEndpoints,
    (endpoint) => endpoint.zones.length > 0,
    (endpoint) => endpoint.node,
    'no private endpoints',
    'keeps no records in a zone',
  )

/** Forwarders on site lead to a server in Azure. */
export const siteForwards: Check = ({ topology }) => {
  const azure = new Set(azureServers(topology).flatMap((server) => server.addresses))
  return some(
    siteServers(topology)
      .filter((server) => server.forwards.some((rule) => rule.targets.some((ip) => azure.has(ip))))
      .map((server) => server.node),
    'no forwarder on site leads to a DNS server in Azure',
  )
}

export const siteNotToPlatform: Check = ({ topology }) =>
  none(
    siteServers(topology)
      .filter((server) => server.forwards.some((rule) => rule.targets.includes(AZURE_DNS.address)))
      .map((server) => server.node),
    `forwards to ${AZURE_DNS.address}, which answers inside virtual networks alone`,
  )

function siteServers(topology: Topology) {
  const sites = new Set(topology.spaces.filter((space) => space.type === 'site').map((space) => space.node))
  return topology.nameServers.filter((server) => sites.has(server.space))
}

export const gatewayPresent: Check = ({ topology }) =>
  some(
    topology.adjacencies.filter((link) => link.type === 'gateway').map((link) => link.gateway ?? link.a),
    'no site is connected through a gateway',
  )
