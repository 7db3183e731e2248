import { AZURE_DNS } from '../../facts/networkSemantics'
import { cite } from '../../facts/source'
import { dnsServer } from '../../kinds/dnsServer'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { nameServerAt } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'

export const singleServer = defineRule({
  id: 'dns/single-server',
  title: 'One DNS server machine',
  severity: 'info',
  profile: 'all',
  why: 'When the only server is down or restarted, no name resolves in the whole network.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  peers: ['Azure.VNET.SingleDNS', 'CKV_AZURE_182'],
  decides: 'Looks for networks whose only DNS server is a machine.',
  exceptions: 'Firewall proxies, resolver endpoints and Azure DNS, which are redundant by themselves.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { node: id, type, dnsServers } of topology.spaces) {
      const [only, ...more] = dnsServers
      const node = topology.node(id)
      if (!node || type !== 'vnet' || only === undefined || more.length > 0 || only === AZURE_DNS.address)
        continue
      const server = topology.as(dnsServer, topology.node(nameServerAt(topology, only)?.node))
      if (!server) continue
      yield {
        element: node.id,
        field: 'dnsServers',
        related: [{ id: server.id, role: 'the only server' }],
        message: `${node.name} asks ${server.name} ${only} alone`,
        how: 'Add a second server.',
        fixes: [guide('Draw a second DNS server and name it here')],
      }
    }
  },
  examples: {
    bad: [example('One server', (b) => servers(b, ['10.1.1.10']))],
    good: [example('Two servers', (b) => servers(b, ['10.1.1.10', '10.1.1.11']))],
  },
})

function servers(b: Parameters<Parameters<typeof example>[1]>[0], addresses: readonly string[]): void {
  const { endpoints } = addVault(b, addresses)
  for (const address of addresses)
    b.add(dnsServer, `vm-dns-${address.slice(-1)}`, { address }, { in: endpoints })
}
