import { MANAGED_FIREWALL } from '../../facts/isolation'
import { managedNetwork } from '../../kinds/managedNetwork'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged, outboundRow } from '../managedScenes'

export const managedFirewallCost = defineRule({
  id: 'managed-network/firewall-cost',
  title: 'FQDN rules bring a firewall that is billed',
  severity: 'info',
  profile: 'all',
  why: 'The first FQDN rule of an approved-only network makes an Azure Firewall that is charged beside the computes; service tags and private endpoints need none.',
  source: MANAGED_FIREWALL.source,
  requirements: ['MNG-006', 'MNG-007'],
  decides: `Counts the FQDN rules; the SKU is one of ${MANAGED_FIREWALL.tiers.join(' and ')}, Premium is not offered.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      const { isolation, rules, firewallSku } = network.properties
      const names = rules.filter((rule) => rule.type === 'FQDN').length
      if (isolation !== 'AllowOnlyApprovedOutbound' || names === 0) continue
      yield {
        element: network.id,
        field: 'firewallSku',
        message: `${network.name} has ${plural(names, 'FQDN rule')}, for which a ${firewallSku} firewall runs and is billed`,
        how: 'Choose Basic where its throughput is enough, or do without FQDN rules.',
        fixes: [guide('Choose the SKU')],
      }
    }
  },
  examples: {
    bad: [example('One FQDN rule', (b) => addManaged(b, { rules: [outboundRow({})] }))],
    good: [
      example('Service tags alone', (b) =>
        addManaged(b, { rules: [outboundRow({ type: 'ServiceTag', destination: 'Sql' })] }),
      ),
    ],
  },
})
