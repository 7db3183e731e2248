import { FIREWALL_TIERS, type FirewallTierFeatures } from '../../facts/firewallTiers'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { PropertiesOf } from '../../model/fields'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'
import { destinationType } from '../hostNames'
import { addHub, addNetwork, firewallRule } from '../scenes'

type FirewallView = NodeView<PropertiesOf<(typeof azureFirewall)['fields']>>

/** A setting that not every tier has. */
interface Feature {
  readonly field: 'dnsProxy' | 'threatIntel' | 'forcedTunnelling' | 'rules'
  readonly name: string
  readonly used: (node: FirewallView) => boolean
  readonly offered: (tier: FirewallTierFeatures) => boolean
  /** The value without the feature. */
  readonly without?: boolean | string
}

const NAMES: Feature = {
  field: 'rules',
  name: 'host names in network rules',
  used: ({ properties }) =>
    properties.rules.some(
      ({ type, destinations }) =>
        type === 'network' && destinations.some((text) => destinationType(text) === 'host'),
    ),
  offered: ({ fqdnInNetworkRules }) => fqdnInNetworkRules,
}

const FEATURES: readonly Feature[] = [
  {
    field: 'dnsProxy',
    name: 'a DNS proxy',
    used: ({ properties }) => properties.dnsProxy,
    offered: ({ dnsProxy }) => dnsProxy,
    without: false,
  },
  {
    field: 'threatIntel',
    name: 'threat intelligence that denies',
    used: ({ properties }) => properties.threatIntel === 'Deny',
    offered: ({ threatIntelligence }) => threatIntelligence === 'Deny',
    without: 'Alert',
  },
  {
    field: 'forcedTunnelling',
    name: 'forced tunnelling',
    used: ({ properties }) => properties.forcedTunnelling,
    offered: ({ forcedTunnelling }) => forcedTunnelling,
    without: false,
  },
  NAMES,
]

export const tierLacksFeature = defineRule({
  id: 'firewall/tier-lacks-feature',
  title: 'SKU without a feature in use',
  severity: 'error',
  profile: 'correctness',
  why: 'The SKUs of Azure Firewall differ in what they can do; the deployment fails, or the setting has no effect.',
  source: FIREWALL_TIERS.Basic.source,
  requirements: ['EGR-022', 'EGR-025'],
  decides: 'Compares the settings and rules of each firewall with the table of features.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const tier = FIREWALL_TIERS[node.properties.tier]
      for (const feature of FEATURES) {
        if (!feature.used(node) || feature.offered(tier)) continue
        // Names in network rules work only with the proxy.
        const more = NAMES.used(node) ? { dnsProxy: true } : {}
        const raise = new Edit(topology)
          .set(node.id, { tier: 'Standard', ...more })
          .choice('Raise the SKU to Standard')
        const drop =
          feature.without === undefined || (feature.field === 'dnsProxy' && isAsked(topology, node.id))
            ? []
            : [
                new Edit(topology)
                  .set(node.id, { [feature.field]: feature.without })
                  .choice(`Do without ${feature.name}`),
              ]
        yield {
          element: node.id,
          field: feature.field,
          message: `${node.name} is ${node.properties.tier}, which lacks ${feature.name}`,
          how: `Choose Standard, or do without ${feature.name}.`,
          source: tier.source,
          fixes: [raise, ...drop],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Basic with a DNS proxy',
        (b) => void addHub(b, addNetwork(b).vnet, { tier: 'Basic', dnsProxy: true }),
      ),
      example(
        'Basic with names in network rules',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            tier: 'Basic',
            dnsProxy: false,
            rules: [firewallRule({ destinations: ['smtp.contoso.com'], ports: '587' })],
          }),
      ),
    ],
    good: [
      example(
        'Standard with a DNS proxy',
        (b) => void addHub(b, addNetwork(b).vnet, { dnsProxy: true, threatIntel: 'Deny' }),
      ),
      example(
        'Basic with what it has',
        (b) => void addHub(b, addNetwork(b).vnet, { tier: 'Basic', dnsProxy: false, threatIntel: 'Alert' }),
      ),
    ],
  },
})

/** True when networks ask the firewall for names: without its proxy they get no answer. */
function isAsked(topology: Topology, firewall: NodeId): boolean {
  const addresses = topology.firewalls
    .filter(({ node }) => node === firewall)
    .map(({ privateIp }) => privateIp)
  return topology.spaces.some(({ dnsServers }) => dnsServers.some((ip) => addresses.includes(ip)))
}
