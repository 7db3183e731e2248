import { parseServiceTag } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { parseDnsPattern } from '../../lib/suffix'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, outboundRow } from '../managedScenes'

export const outboundRuleUnreadable = defineRule({
  id: 'managed-network/rule-unreadable',
  title: 'Outbound rule without a destination',
  severity: 'error',
  profile: 'correctness',
  why: 'A rule that names no host and no service tag cannot be deployed.',
  source: cite('machine-learning/how-to-managed-network', 'Manually provision a managed VNet'),
  decides:
    'Reads each destination: FQDN rules as a host name with at most a left-most wildcard, service tag rules against the table of tags.',
  exceptions: 'Service tags that the table does not hold are reported as information that is missing.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      const { rules } = network.properties
      for (const rule of rules) {
        const text = rule.destination.trim()
        const known =
          rule.type === 'FQDN' ? parseDnsPattern(text).ok : text !== '' && parseServiceTag(text) !== undefined
        if (known) continue
        const tag = rule.type === 'ServiceTag' && /^[A-Za-z][\w.]*$/.test(text)
        const noun = rule.type === 'FQDN' ? 'host name' : 'service tag'
        yield {
          element: network.id,
          field: 'rules',
          detail: `${rule.type} ${text.toLowerCase()}`,
          message:
            text === ''
              ? `Rule ${rule.name} of ${network.name} names no ${noun}`
              : `Rule ${rule.name} of ${network.name}: “${text}” is no ${noun}${tag ? ' of the table' : ''}`,
          how: `Write a ${noun}, or remove the rule.`,
          ...(tag ? { severity: 'warning' as const, needs: `whether the service tag ${text} exists` } : {}),
          fixes: [
            new Edit(topology)
              .set(network.id, { rules: rules.filter((other) => other !== rule) })
              .choice('Remove the rule'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Empty host', (b) => addManaged(b, { rules: [outboundRow({ destination: '' })] })),
      example('Address in place of a tag', (b) =>
        addManaged(b, { rules: [outboundRow({ type: 'ServiceTag', destination: '203.0.113.0/24' })] }),
      ),
    ],
    good: [
      example('Wildcard host', (b) => addManaged(b, { rules: [outboundRow({ destination: '*.pypi.org' })] })),
      example('Regional tag', (b) =>
        addManaged(b, { rules: [outboundRow({ type: 'ServiceTag', destination: 'Storage.westeurope' })] }),
      ),
    ],
  },
})
