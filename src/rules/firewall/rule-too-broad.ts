import { cite } from '../../facts/source'
import { serviceTag } from '../../facts/serviceTags'
import { azureFirewall } from '../../kinds/azureFirewall'
import { fromPorts, overlaps, parsePorts } from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import type { FirewallRow } from '../firewallRows'
import { isTag } from '../../reachability/passage'
import { addHub, addNetwork, firewallRule } from '../scenes'

const WEB = fromPorts([80, 443])
const ALL_OF_AZURE = serviceTag('AzureCloud')?.name ?? ''

export const ruleTooBroad = defineRule({
  id: 'firewall/rule-too-broad',
  title: 'Rule that admits nearly everything',
  severity: { public: 'info', private: 'warning', exfiltration: 'error' },
  profile: 'recommended',
  why: 'A rule for any destination, or for all of Azure, makes the firewall a router: the resources of every customer can be reached through it.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Data exfiltration protection'),
  peers: ['FW-SEC-tags', 'ALZ D07.13'],
  decides: `Looks for allowing rules to any destination or to ${ALL_OF_AZURE} on the ports of the web, and for inbound NAT rules for any source.`,
  exceptions: `Rules to ${ALL_OF_AZURE} for the tunnel ports of AKS.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      for (const row of node.properties.rules) {
        if (row.action !== 'Allow') continue
        const destinations = row.destinations.filter((text) => isBroad(row, text))
        const anybody = row.type === 'dnat' && row.sources.includes('*')
        if (!anybody && destinations.length === 0) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: `${row.type} ${row.collection} ${row.name}`,
          message: anybody
            ? `${row.name} of ${node.name} lets any source in by destination NAT`
            : `${row.name} of ${node.name} lets ${row.sources.includes('*') ? 'any source' : joinList(row.sources)} out to ${joinList(destinations.map((text) => (text === '*' ? 'any destination' : text)))}`,
          how: anybody ? 'Name the source addresses.' : 'Name the service tags and hosts that are needed.',
          fixes: [guide('Narrow the rule')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Any destination',
        (b) =>
          void addHub(b, addNetwork(b).vnet, { rules: [firewallRule({ destinations: ['*'], ports: '*' })] }),
      ),
      example(
        'All of Azure',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureCloud.westeurope'] })],
          }),
      ),
      example(
        'Inbound NAT for everybody',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({
                type: 'dnat',
                sources: ['*'],
                destinations: ['203.0.113.4'],
                translatedAddress: '10.1.0.9',
                translatedPort: '443',
              }),
            ],
          }),
      ),
    ],
    good: [
      example(
        'One service',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureMachineLearning'] })],
          }),
      ),
      example(
        'The tunnel of AKS',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ destinations: ['AzureCloud.westeurope'], protocols: ['UDP'], ports: '1194' }),
            ],
          }),
      ),
    ],
  },
})

function isBroad({ type, ports }: FirewallRow, text: string): boolean {
  if (type === 'dnat') return false
  const parsed = parsePorts(ports)
  if (!parsed.ok || !overlaps(parsed.value, WEB)) return false
  return text === '*' || text === '0.0.0.0/0' || (ALL_OF_AZURE !== '' && isTag(text, ALL_OF_AZURE))
}
