import { cite } from '../../facts/source'
import { client } from '../../kinds/client'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { siteConnection } from '../../links/siteConnection'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { gatewayNetworks } from '../reach'
import { guide } from '../edit'
import { example } from '../example'
import { addGateway } from './scenes'
import { keyVault } from '../../kinds/keyVault'
import { addEndpoint, addEndpointSubnet } from '../privateScenes'

export const clientWithoutNames = defineRule({
  id: 'hybrid/client-without-names',
  title: 'VPN clients do not see private names',
  severity: 'warning',
  profile: 'correctness',
  why: 'VPN clients take over the DNS servers of the virtual network. Azure DNS is none they could ask: without a server of one’s own, private names stay public for them.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted on-premises'),
  requirements: ['DNS-008'],
  decides:
    'Looks for DNS servers in the network of each gateway to which single clients connect, where the design has private endpoints.',
  exceptions: 'Clients whose VPN profile names DNS servers itself.',
  *check({ topology }: RuleContext): Iterable<Report> {
    if (topology.privateEndpoints.length === 0) return
    for (const node of topology.nodesOf(client)) {
      for (const id of gatewayNetworks(topology, node.id)) {
        const network = topology.as(virtualNetwork, topology.node(id))
        if (!network || (spaceOf(topology, id)?.dnsServers.length ?? 0) > 0) continue
        yield {
          element: node.id,
          detail: id,
          related: [{ id, role: 'network of the gateway' }],
          message: `${node.name} gets no DNS server from ${network.name}, and cannot ask Azure DNS`,
          how: 'Name a resolver’s inbound endpoint, a firewall’s proxy or a DNS server in that network.',
          assumes: ['The VPN profile of the clients names no DNS servers of its own.'],
          fixes: [guide(`Draw a DNS resolver and name it in ${network.name}`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Gateway network with Azure DNS', (b) => laptop(b, []))],
    good: [example('Gateway network with a DNS server', (b) => laptop(b, ['10.0.1.4']))],
  },
})

function laptop(b: Parameters<Parameters<typeof example>[1]>[0], dnsServers: readonly string[]): void {
  const { hub, gateway } = addGateway(b, '192.168.240.0/24', dnsServers)
  addEndpoint(b, addEndpointSubnet(b, hub, '10.0.1.0/26'), b.add(keyVault, 'kv-mlprod'), 'vault')
  b.link(siteConnection, b.add(client, 'Laptop'), gateway, { type: 'PointToSite' })
}
