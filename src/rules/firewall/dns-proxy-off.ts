import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { joinList } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { FirewallFacts } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { egressOf } from '../../reachability/egress'
import { nameServerAt, spaceOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { destinationType } from '../hostNames'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import { coversSources } from '../sources'

export const dnsProxyOff = defineRule({
  id: 'firewall/dns-proxy-off',
  title: 'Host names in network rules without the DNS proxy',
  severity: 'error',
  profile: 'correctness',
  why: 'The firewall looks the names of network rules up itself; only when clients ask the same resolver do both hold the same addresses, and without the proxy such rules are refused.',
  source:
    networkFact('fw-network-fqdn-needs-dns-proxy')?.source ??
    cite('firewall/dns-details', 'Clients not configured to use the firewall DNS proxy'),
  requirements: ['EGR-023'],
  peers: [
    'ALZ D07.04',
    'FW-SEC-fqdn',
    'FW-SEC-dns-proxy',
    'ALZ D07.18',
    '3f84c9b0-8b64-4208-98d4-6ada96bb49c3',
  ],
  decides:
    'Looks for host names in allowing network rules, at the DNS proxy of the firewall, and at the DNS servers of the networks that are routed to it.',
  exceptions: 'Networks whose DNS server forwards to the firewall. Application rules need no proxy.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const firewall of topology.firewalls) {
      const node = topology.as(azureFirewall, topology.node(firewall.node))
      const named = firewall.rules.filter(
        (rule) =>
          rule.type === 'network' && rule.destinations.some((text) => destinationType(text) === 'host'),
      )
      if (!node || named.length === 0) continue
      const names = joinList(named.map(({ name }) => name))
      if (!firewall.dnsProxy) {
        if (!FIREWALL_TIERS[firewall.tier].fqdnInNetworkRules) continue
        yield {
          element: node.id,
          field: 'dnsProxy',
          message: `${node.name} has host names in network rules (${names}) and its DNS proxy is off`,
          how: 'Turn the DNS proxy on and let the networks use the firewall as DNS server.',
          fixes: [new Edit(topology).set(node.id, { dnsProxy: true }).safe('Turn the DNS proxy on')],
        }
        continue
      }
      for (const space of clientsOf(topology, firewall, named)) {
        yield {
          element: space,
          field: 'dnsServers',
          detail: node.id,
          severity: 'warning',
          related: [{ id: node.id, role: 'DNS proxy' }],
          message: `${topology.node(space)?.name} does not resolve through ${node.name} ${firewall.privateIp}, whose network rules name hosts (${names})`,
          how: `Use ${firewall.privateIp} as DNS server.`,
          fixes: [
            new Edit(topology)
              .set(space, { dnsServers: [firewall.privateIp] })
              .choice(`Use ${firewall.privateIp} as DNS server`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Proxy off',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            dnsProxy: false,
            rules: [
              firewallRule({
                destinations: ['westeurope.tundra.azureml.ms'],
                protocols: ['UDP'],
                ports: '5831',
              }),
            ],
          }),
      ),
      example('Clients that ask Azure DNS', (b) => {
        const { vnet, subnet } = addNetwork(b)
        addTraining(b, subnet)
        addHub(b, vnet, {
          dnsProxy: true,
          rules: [
            firewallRule({
              destinations: ['westeurope.tundra.azureml.ms'],
              protocols: ['UDP'],
              ports: '5831',
            }),
            firewallRule({ name: 'azure', destinations: ['AzureCloud'], protocols: ['Any'], ports: '*' }),
          ],
        })
        addEgressRoute(b, subnet)
      }),
    ],
    good: [
      example(
        'Service tags alone',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            dnsProxy: false,
            rules: [firewallRule({ destinations: ['AzureMachineLearning', 'AzureFrontDoor.FirstParty'] })],
          }),
      ),
      example(
        'Names in application rules',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            dnsProxy: false,
            rules: [firewallRule({ type: 'application', destinations: ['ml.azure.com'] })],
          }),
      ),
    ],
  },
})

/** Virtual networks whose subnets are routed to the firewall, concerned by the rules, and resolve past it. */
function clientsOf(
  topology: Topology,
  firewall: FirewallFacts,
  named: FirewallFacts['rules'],
): ReadonlySet<NodeId> {
  const found = new Set<NodeId>()
  for (const segment of topology.segments) {
    if (found.has(segment.space) || segment.routeTable === undefined) continue
    const way = egressOf(topology, segment.node)
    if (way.type !== 'firewall' || way.firewall !== firewall) continue
    if (!named.some(({ sources }) => coversSources(sources, segment.prefixes))) continue
    const network = topology.as(virtualNetwork, topology.node(segment.space))
    const servers = spaceOf(topology, segment.space)?.dnsServers ?? []
    if (!network || network.owner.mode === 'existing') continue
    if (servers.length > 0 && servers.every((ip) => leadsTo(topology, ip, firewall.privateIp))) continue
    found.add(segment.space)
  }
  return found
}

/** The server is the firewall, or asks it, or is not drawn. */
function leadsTo(topology: Topology, ip: string, wanted: string): boolean {
  if (ip === wanted) return true
  const server = nameServerAt(topology, ip)
  return !server || (Array.isArray(server.upstream) && server.upstream.includes(wanted))
}
