import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { filled } from '../../kinds/stored'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { readAddressEntry, type AddressEntry } from '../publicRanges'

const WORKSPACE = cite('machine-learning/how-to-configure-private-link', 'Restrictions for IP network rules')

export const ipRuleInvalid = defineRule({
  id: 'paas/ip-rule-invalid',
  title: 'Address rule that is refused',
  severity: 'error',
  profile: 'correctness',
  why: 'Services compare the public address that they see, so their lists take public IPv4 addresses and ranges only; private ranges and IPv6 are refused.',
  source: WORKSPACE,
  requirements: ['INB-002'],
  claims: ['ipv6'],
  decides:
    'Reads every allowed address of services that are open to selected networks. One article calls IPv6 supported in general; address rules are an exception that the newer article states.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      const node = topology.node(door.node)
      const rules = filled(door.ipRules)
      if (!node || rules.length === 0 || !('ipRules' in node.properties)) continue
      for (const rule of rules) {
        const problem = problemOf(readAddressEntry(rule))
        if (problem === undefined) continue
        yield {
          element: node.id,
          field: 'ipRules',
          detail: rule,
          message: `${node.name} lists ${rule}, ${problem}`,
          how: 'List the public IPv4 address from which the callers are seen, behind their NAT.',
          fixes: [
            new Edit(topology)
              .set(node.id, { ipRules: rules.filter((other) => other !== rule) })
              .choice(`Remove ${rule}`),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Private range', (b) => addWorkspace(b, '10.0.0.0/8')),
      example('IPv6', (b) => addWorkspace(b, '2a01:111::/32')),
      example('No address', (b) => addWorkspace(b, 'office')),
    ],
    good: [
      example('Public address', (b) => addWorkspace(b, '203.0.113.10')),
      example('Public range', (b) => addWorkspace(b, '198.51.100.0/24')),
    ],
  },
})

function problemOf(entry: AddressEntry): string | undefined {
  switch (entry.type) {
    case 'unreadable':
      return `which is no address: ${entry.reason}`
    case 'ipv6':
      return 'an IPv6 address'
    case 'private':
      return 'which is not public'
    default:
      return undefined
  }
}

function addWorkspace(b: DiagramBuilder, rule: string): void {
  b.add(amlWorkspace, 'mlw-prod', { publicAccess: 'Selected', ipRules: ['203.0.113.200', rule] })
}
