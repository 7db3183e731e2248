import { cite } from '../../facts/source'
import { trafficRule, hostsOf } from '../../facts/outbound'
import { azureFirewall } from '../../kinds/azureFirewall'
import { formatCidr } from '../../lib/cidr'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { egressOf } from '../../reachability/egress'
import { Edit } from '../edit'
import { example } from '../example'
import { firewallRow } from '../firewallRows'
import { destinationType } from '../hostNames'
import { addEgressRoute, addHub, addNetwork, addTraining, firewallRule } from '../scenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

const STUDIO = trafficRule('out-fqdn-studio')
const APPLICATION_PRIORITY = 300

export const noFqdnRules = defineRule({
  id: 'firewall/no-fqdn-rules',
  title: 'Firewall filters by service tag alone',
  severity: { public: 'off', private: 'off', exfiltration: 'error' },
  profile: 'correctness',
  why: 'A service tag admits the resources of every customer of that service; only rules for host names tell one’s own from those of others.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Data exfiltration prevention'),
  peers: ['ALZ D07.04', 'ALZ D08.05'],
  decides: 'Looks for an allowing rule with a host name on each firewall to which computes are routed.',
  exceptions: 'Appliances whose rules are not drawn.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { firewall, sources } of firewallsOfComputes(topology)) {
      const named = firewall.rules.some(
        (rule) =>
          rule.action === 'Allow' &&
          (rule.type === 'application' || rule.destinations.some((text) => destinationType(text) === 'host')),
      )
      const node = topology.as(azureFirewall, topology.node(firewall.node))
      if (named || !node || firewall.rules.length === 0) continue
      const rules = [
        ...node.properties.rules,
        firewallRow({
          type: 'application',
          collection: 'studio-app',
          name: 'studio',
          priority: APPLICATION_PRIORITY,
          sources,
          destinations: STUDIO ? hostsOf(STUDIO, {}) : [],
        }),
      ]
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} has ${plural(node.properties.rules.length, 'rule')}, none of which names a host`,
        how: 'Add application rules for the hosts that computes need, the studio first.',
        fixes: [new Edit(topology).set(node.id, { rules }).safe('Add a rule for the hosts of the studio')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Service tags alone',
        (b) => {
          const { vnet, subnet } = addNetwork(b)
          addTraining(b, subnet)
          addHub(b, vnet, { rules: [firewallRule({ destinations: ['AzureMachineLearning'] })] })
          addEgressRoute(b, subnet)
        },
        { isolation: 'exfiltration' },
      ),
    ],
    good: [
      example(
        'Tags and host names',
        (b) => {
          const { vnet, subnet } = addNetwork(b)
          addTraining(b, subnet)
          addHub(b, vnet, {
            rules: [
              firewallRule({ destinations: ['AzureMachineLearning'] }),
              firewallRule({ type: 'application', name: 'studio', destinations: ['ml.azure.com'] }),
            ],
          })
          addEgressRoute(b, subnet)
        },
        { isolation: 'exfiltration' },
      ),
    ],
  },
})

function firewallsOfComputes(topology: RuleContext['topology']) {
  const found = new Map<
    string,
    { firewall: RuleContext['topology']['firewalls'][number]; sources: string[] }
  >()
  for (const segment of segmentsWith(topology, 'compute')) {
    const way = egressOf(topology, segment.node)
    if (way.type !== 'firewall' || !way.firewall.rulesKnown) continue
    const entry = found.get(way.firewall.node) ?? { firewall: way.firewall, sources: [] }
    entry.sources.push(...segment.prefixes.map(formatCidr))
    found.set(way.firewall.node, entry)
  }
  return found.values()
}
