import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, outboundRow } from '../managedScenes'

export const outboundRulesWithoutEffect = defineRule({
  id: 'managed-network/rules-without-effect',
  title: 'Outbound rules that mean nothing in this mode',
  severity: 'warning',
  profile: 'recommended',
  why: 'Only the approved-only mode asks FQDN and service tag rules; in the others readers take them for a limit that is not there.',
  source: cite('machine-learning/how-to-managed-network', 'Manually provision a managed VNet'),
  requirements: ['MNG-005'],
  decides: 'Looks for FQDN and service tag rules in managed networks of another mode.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      const { isolation, rules } = network.properties
      if (isolation !== 'AllowInternetOutbound' || rules.length === 0) continue
      yield {
        element: network.id,
        field: 'rules',
        message: `${network.name} has ${plural(rules.length, 'FQDN or service tag rule')} that only approved outbound asks`,
        how: 'Remove the rules, or choose approved outbound.',
        fixes: [
          new Edit(topology).set(network.id, { rules: [] }).choice('Remove the rules'),
          new Edit(topology)
            .set(network.id, { isolation: 'AllowOnlyApprovedOutbound' })
            .choice('Allow only approved outbound'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Rules with internet outbound', (b) =>
        addManaged(b, { isolation: 'AllowInternetOutbound', rules: [outboundRow({})] }),
      ),
    ],
    good: [example('Rules with approved outbound', (b) => addManaged(b, { rules: [outboundRow({})] }))],
  },
})
