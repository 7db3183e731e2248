import { networkFact } from '../../facts/networkFacts'
import { cite } from '../../facts/source'
import { azureFirewall } from '../../kinds/azureFirewall'
import { fromPorts, covers, parsePorts } from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { APPLICATION_PROTOCOLS } from '../../facts/networkSemantics'
import { Edit, guide } from '../edit'
import { example } from '../example'
import type { FirewallRow } from '../firewallRows'
import { addHub, addNetwork, firewallRule } from '../scenes'

const { http, https } = APPLICATION_PROTOCOLS.ports

export const wildcardMisplaced = defineRule({
  id: 'firewall/wildcard-misplaced',
  title: 'Wildcard that the firewall does not take',
  severity: 'error',
  profile: 'correctness',
  why: 'Network rules look names up and need whole ones; application rules take a wildcard at the left end alone.',
  source:
    networkFact('fw-wildcard-left')?.source ??
    cite(
      'firewall/firewall-faq',
      'How do wildcards work in target URLs and target FQDNs in application rules?',
    ),
  requirements: ['EGR-022'],
  decides:
    'Looks for an asterisk in the host names of network rules, and anywhere but first in those of application rules.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { rules } = node.properties
      for (const row of rules) {
        const wrong = row.destinations.filter((text) => isMisplaced(row, text))
        if (wrong.length === 0) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: `${row.type} ${row.collection} ${row.name}`,
          message: `${row.name} of ${node.name} names ${joinList(wrong)} in ${row.type === 'network' ? 'a network' : 'an application'} rule`,
          how:
            row.type === 'network'
              ? 'Write wildcards in an application rule, for HTTP and HTTPS.'
              : 'Put the wildcard at the left end: *.host.',
          fixes: [
            row.type === 'network' && isWeb(row)
              ? new Edit(topology)
                  .set(node.id, { rules: moved(rules, row, wrong) })
                  .choice('Move them to an application rule')
              : guide('Write the names anew'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Wildcard in a network rule',
        (b) =>
          void addHub(b, addNetwork(b).vnet, { rules: [firewallRule({ destinations: ['*.azureml.ms'] })] }),
      ),
      example(
        'Wildcard in the middle',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['ml.*.azure.com'] })],
          }),
      ),
    ],
    good: [
      example(
        'Wildcard at the left of an application rule',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['*.azureml.ms'] })],
          }),
      ),
      example(
        'Any destination',
        (b) => void addHub(b, addNetwork(b).vnet, { rules: [firewallRule({ destinations: ['*'] })] }),
      ),
    ],
  },
})

function isMisplaced({ type }: FirewallRow, text: string): boolean {
  if (type === 'network') return text !== '*' && text.includes('*')
  return type === 'application' && text.lastIndexOf('*') > 0
}

function isWeb({ ports, protocols }: FirewallRow): boolean {
  const parsed = parsePorts(ports)
  return (
    parsed.ok &&
    covers(fromPorts([http, https]), parsed.value) &&
    protocols.every((one) => one.toUpperCase() !== 'UDP')
  )
}

const APPLICATION_PRIORITY = 300

function moved(
  rules: readonly FirewallRow[],
  row: FirewallRow,
  hosts: readonly string[],
): readonly FirewallRow[] {
  const left = row.destinations.filter((text) => !hosts.includes(text))
  const kept = rules.flatMap((one) =>
    one !== row ? [one] : left.length > 0 ? [{ ...row, destinations: left }] : [],
  )
  const protocols = row.ports.includes(String(http)) ? ['Http', 'Https'] : ['Https']
  const same = rules.find((one) => one.type === 'application' && one.action === row.action)
  return [
    ...kept,
    {
      ...row,
      type: 'application',
      collection: same?.collection ?? `${row.collection}-app`,
      name: `${row.name}-hosts`,
      priority: same?.priority ?? APPLICATION_PRIORITY,
      destinations: hosts,
      protocols,
    },
  ]
}
