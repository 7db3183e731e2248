import { AZURE_DNS } from '../../facts/networkSemantics'
import { DNS_FACTS } from '../../facts/workspaceDns'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addGateway } from '../hybrid/scenes'

export const vpnWithoutAzureDns = defineRule({
  id: 'dns/vpn-without-azure-dns',
  title: 'VPN gateway network without Azure DNS',
  severity: 'info',
  profile: 'all',
  why: 'The article on custom DNS asks to keep the address of Azure DNS among the servers of a network with a VPN gateway, so that communication with the gateway goes on.',
  source: DNS_FACTS.find(({ id }) => id === 'vpn-custom-dns-needs-azure-dns')?.source ?? AZURE_DNS.source,
  requirements: ['DNS-009'],
  decides: 'Looks at networks with a VPN gateway and DNS servers of their own.',
  exceptions: 'Where clients must never ask Azure DNS past a filtering server.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const gateway of topology.nodesOf(virtualNetworkGateway)) {
      const network = topology
        .ancestorsOf(gateway)
        .map((node) => topology.as(virtualNetwork, node))
        .find((node) => node !== undefined)
      const servers = network?.properties.dnsServers ?? []
      if (
        !network ||
        gateway.properties.type !== 'Vpn' ||
        servers.length === 0 ||
        servers.includes(AZURE_DNS.address)
      )
        continue
      yield {
        element: network.id,
        field: 'dnsServers',
        related: [{ id: gateway.id, role: 'VPN gateway' }],
        message: `${network.name} has a VPN gateway and DNS servers without ${AZURE_DNS.address}`,
        how: `Add ${AZURE_DNS.address} at the end of the list.`,
        fixes: [
          new Edit(topology)
            .set(network.id, { dnsServers: [...servers, AZURE_DNS.address] })
            .choice(`Add ${AZURE_DNS.address}`),
        ],
      }
    }
  },
  examples: {
    bad: [example('Own servers alone', (b) => void addGateway(b, '', ['10.0.1.4']))],
    good: [example('Azure DNS last', (b) => void addGateway(b, '', ['10.0.1.4', AZURE_DNS.address]))],
  },
})
