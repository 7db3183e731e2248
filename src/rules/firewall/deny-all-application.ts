import { FIREWALL_PRIORITY } from '../../facts/networkSemantics'
import { azureFirewall } from '../../kinds/azureFirewall'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addHub, addNetwork, firewallRule } from '../scenes'

export const denyAllApplication = defineRule({
  id: 'firewall/deny-all-application',
  title: 'Deny-all switches the infrastructure rules off',
  severity: 'info',
  profile: 'recommended',
  why: 'Without any match the firewall denies anyway, after built-in rules for the platform; an application rule that denies everything comes before them.',
  source: FIREWALL_PRIORITY.source,
  decides: 'Looks for application rules that deny any destination.',
  exceptions: 'Designs that want the infrastructure rules off.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { rules } = node.properties
      for (const row of rules) {
        if (row.type !== 'application' || row.action !== 'Deny' || !row.destinations.includes('*')) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: `${row.collection} ${row.name}`,
          message: `${row.name} of ${node.name} denies every host and with it the built-in rules for the platform`,
          how: 'Remove it: what no rule allows is denied anyway.',
          fixes: [
            new Edit(topology)
              .set(node.id, { rules: rules.filter((one) => one !== row) })
              .choice(`Remove ${row.name}`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Deny all hosts',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ type: 'application', action: 'Deny', priority: 65000, destinations: ['*'] }),
            ],
          }),
      ),
    ],
    good: [
      example(
        'Deny one host',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', action: 'Deny', destinations: ['pastebin.com'] })],
          }),
      ),
    ],
  },
})
