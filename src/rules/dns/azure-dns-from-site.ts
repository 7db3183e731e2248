import { AZURE_DNS } from '../../facts/networkSemantics'
import { DNS_FACTS } from '../../facts/workspaceDns'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { forwardsField } from './forwards'

export const azureDnsFromSite = defineRule({
  id: 'dns/azure-dns-from-site',
  title: 'Azure DNS asked from outside',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure DNS answers at its address inside virtual networks alone; a query from a site never arrives.',
  source: DNS_FACTS.find(({ id }) => id === 'wireserver-only-in-vnet')?.source ?? AZURE_DNS.source,
  requirements: ['DNS-007'],
  decides: 'Looks for the address of Azure DNS among the servers, forwarders and upstreams of sites.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const told = new Set<string>()
    for (const server of topology.nameServers) {
      const node = topology.node(server.node)
      if (!node || told.has(node.id) || spaceOf(topology, server.space)?.type !== 'site') continue
      const forward = server.forwards.find(({ targets }) => targets.includes(AZURE_DNS.address))
      const upstream =
        server.upstream === 'azure' ||
        (Array.isArray(server.upstream) && server.upstream.includes(AZURE_DNS.address))
      if (!forward && !upstream && !server.addresses.includes(AZURE_DNS.address)) continue
      told.add(node.id)
      yield {
        element: node.id,
        field: forward ? forwardsField(topology, node.id) : 'upstream',
        message: `${node.name} asks ${AZURE_DNS.address}${forward ? ` for ${forward.suffix}` : ''}, which answers inside virtual networks alone`,
        how: 'Forward to a DNS server, resolver or firewall proxy in a virtual network.',
        fixes: [guide('Name a server in a connected virtual network')],
      }
    }
  },
  examples: {
    bad: [example('Site that forwards to Azure DNS', (b) => site(b, AZURE_DNS.address))],
    good: [example('Site that forwards to a resolver', (b) => site(b, '10.1.1.4'))],
  },
})

function site(b: Parameters<Parameters<typeof example>[1]>[0], target: string): void {
  b.add(onPremisesSite, 'Office', {
    dnsServers: ['192.168.0.10'],
    dnsForwards: [{ suffix: 'api.azureml.ms', targets: [target] }],
  })
}
