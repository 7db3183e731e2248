import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { AZURE_DNS } from '../../facts/networkSemantics'
import { firewallAt, nameServerAt, spaceHolding } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addHub, addNetwork } from '../scenes'

export const serverMissing = defineRule({
  id: 'dns/server-missing',
  title: 'Nothing answers at the DNS server address',
  severity: 'error',
  profile: 'correctness',
  why: 'Machines ask the servers of their virtual network and nobody else: when none answers, no name resolves at all.',
  source: cite('machine-learning/how-to-custom-dns', 'Troubleshooting'),
  requirements: ['DNS-006', 'DNS-015'],
  decides:
    'Looks for a DNS server, a resolver’s inbound endpoint, a firewall’s DNS proxy or a site’s server at each DNS server address of each virtual network.',
  exceptions:
    'Addresses outside all drawn networks or in one that exists already: whether a server answers there is not known from the drawing. The servers of networks that exist already are not ours to judge.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(virtualNetwork)) {
      if (network.owner.mode === 'existing') continue
      const servers = topology.spaces.find(({ node }) => node === network.id)?.dnsServers ?? []
      for (const ip of servers) {
        if (ip === AZURE_DNS.address || nameServerAt(topology, ip, network.id)) continue
        const firewall = firewallAt(topology, ip, network.id)
        const holder = spaceHolding(topology, ip)
        const appliance = firewall && topology.node(firewall.node)
        yield {
          element: network.id,
          field: 'dnsServers',
          detail: ip,
          related: firewall ? [{ id: firewall.node, role: 'has the address' }] : [],
          message: appliance
            ? `${network.name} asks ${ip} for names, but the DNS proxy of ${appliance.name} is off`
            : `${network.name} asks ${ip} for names, and no DNS server stands there`,
          how: appliance
            ? 'Turn the DNS proxy on, or name another server.'
            : 'Draw the server, or name one that is there.',
          fixes: serverFixes(topology, network.id, servers, ip, firewall?.node),
          ...(appliance || (holder && !isExisting(topology, holder.node))
            ? {}
            : {
                needs: `the DNS server at ${ip}, ${holder ? `in ${topology.node(holder.node)?.name}, which exists already` : 'outside all drawn networks'}`,
              }),
        }
      }
    }
  },
  examples: {
    bad: [
      example('Firewall whose DNS proxy is off', (b) => {
        addHub(b, b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], dnsServers: ['10.0.0.4'] }), {
          dnsProxy: false,
        })
      }),
      example('Address where nothing stands', (b) => {
        b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], dnsServers: ['10.1.0.4'] })
      }),
    ],
    good: [
      example('Firewall with DNS proxy', (b) => {
        addHub(b, b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'], dnsServers: ['10.0.0.4'] }))
      }),
      example('Azure DNS', (b) => void addNetwork(b)),
      example('Network of a platform team', (b) => {
        b.add(
          virtualNetwork,
          'vnet-hub',
          { prefixes: ['10.0.0.0/24'], dnsServers: ['10.0.0.4'] },
          {
            owner: {
              mode: 'existing',
              resourceId:
                '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub',
            },
          },
        )
      }),
    ],
  },
})

function isExisting(topology: RuleContext['topology'], id: NodeId): boolean {
  return topology.node(id)?.owner.mode === 'existing'
}

function serverFixes(
  topology: RuleContext['topology'],
  network: NodeId,
  servers: readonly string[],
  ip: string,
  firewall: NodeId | undefined,
): readonly Fix[] {
  const others = servers.filter((server) => server !== ip)
  const removal = new Edit(topology)
    .set(network, { dnsServers: others })
    .choice(others.length === 0 ? 'Use Azure DNS' : `Remove ${ip}`)
  if (firewall === undefined || !topology.as(azureFirewall, topology.node(firewall))) return [removal]
  return [new Edit(topology).set(firewall, { dnsProxy: true }).choice('Turn the DNS proxy on'), removal]
}
