import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addHub, addNetwork } from '../scenes'

export const threatIntelligenceWeak = defineRule({
  id: 'firewall/threat-intelligence-weak',
  title: 'Threat intelligence does not deny',
  severity: 'warning',
  profile: 'recommended',
  why: 'Known malicious addresses and hosts are stopped before any rule is read, when threat intelligence may deny.',
  source: FIREWALL_TIERS.Standard.source,
  peers: [
    'Azure.Firewall.Mode',
    'Azure.Firewall.PolicyMode',
    'CKV_AZURE_216',
    'ALZ D07.06',
    'FW-SEC-threat',
    'da79a7e2-8aa1-45ed-af81-ba050c153564',
  ],
  decides:
    'Compares the mode with the strongest one of the SKU. Alerting without denying is a note, off is a warning.',
  exceptions: 'Firewalls that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { threatIntel, tier } = node.properties
      const strongest = FIREWALL_TIERS[tier].threatIntelligence
      if (threatIntel === strongest || threatIntel === 'Deny' || node.owner.mode === 'existing') continue
      yield {
        element: node.id,
        field: 'threatIntel',
        ...(threatIntel === 'Off' ? {} : { severity: 'info' as const }),
        message: `${node.name} ${threatIntel === 'Off' ? 'has threat intelligence off' : 'only alerts to known malicious destinations'}`,
        how: strongest === 'Deny' ? 'Set it to alert and deny.' : 'Set it to alert.',
        fixes: [
          new Edit(topology)
            .set(node.id, { threatIntel: strongest })
            .choice(strongest === 'Deny' ? 'Alert and deny' : 'Alert'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Off', (b) => void addHub(b, addNetwork(b).vnet, { threatIntel: 'Off' })),
      example('Alert alone', (b) => void addHub(b, addNetwork(b).vnet, { threatIntel: 'Alert' })),
    ],
    good: [
      example('Alert and deny', (b) => void addHub(b, addNetwork(b).vnet, { threatIntel: 'Deny' })),
      example(
        'The most that Basic has',
        (b) => void addHub(b, addNetwork(b).vnet, { tier: 'Basic', dnsProxy: false, threatIntel: 'Alert' }),
      ),
    ],
  },
})
