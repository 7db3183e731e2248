import { parseServiceTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { plural } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { example } from '../example'

export const managedRuleWeakens = defineRule({
  id: 'exfiltration/managed-rule-weakens',
  title: 'Own outbound rules weaken the protection',
  severity: { public: 'off', private: 'off', exfiltration: 'info' },
  profile: 'all',
  why: 'The approved-only mode protects against exfiltration by itself; each host or service tag that is added is one more way out.',
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['EXF-012'],
  decides: 'Counts the FQDN and service tag rules that people added.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(managedNetwork)) {
      const { rules, isolation } = node.properties
      if (isolation !== 'AllowOnlyApprovedOutbound' || rules.length === 0) continue
      const tags = rules.filter(({ destination }) => parseServiceTag(destination)).length
      yield {
        element: node.id,
        field: 'rules',
        message: `${node.name} has ${plural(rules.length, 'outbound rule')} of its own, ${tags} of them to service tags`,
        how: 'Review each rule for what it lets out.',
      }
    }
  },
  examples: {
    bad: [
      example(
        'A host',
        (b) =>
          void b.add(managedNetwork, 'Managed network', {
            isolation: 'AllowOnlyApprovedOutbound',
            rules: [{ name: 'python', type: 'FQDN', destination: 'pypi.org', protocol: 'TCP', ports: '443' }],
          }),
        { isolation: 'exfiltration' },
      ),
    ],
    good: [
      example(
        'No rules',
        (b) => void b.add(managedNetwork, 'Managed network', { isolation: 'AllowOnlyApprovedOutbound' }),
        {
          isolation: 'exfiltration',
        },
      ),
    ],
  },
})
