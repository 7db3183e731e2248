import { APPLICATION_PROTOCOLS } from '../../facts/networkSemantics'
import { networkFact } from '../../facts/networkFacts'
import { azureFirewall } from '../../kinds/azureFirewall'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import type { FirewallRow } from '../firewallRows'
import { destinationType } from '../hostNames'
import { addHub, addNetwork, firewallRule } from '../scenes'

/** Protocols by the type of rule that takes them, lower case with the spelling that Azure uses. */
const APPLICATION = new Map(['Http', 'Https', 'Mssql'].map((name) => [name.toLowerCase(), name]))
const NETWORK = new Map(['TCP', 'UDP', 'ICMP', 'Any'].map((name) => [name.toLowerCase(), name]))

export const protocolUnfit = defineRule({
  id: 'firewall/protocol-unfit',
  title: 'Rule of the wrong type for its traffic',
  severity: 'error',
  profile: 'correctness',
  why: 'Application rules know HTTP, HTTPS and SQL and take host names; network rules know TCP, UDP and ICMP and take addresses, tags and whole names.',
  source: networkFact('fw-http-application-rule')?.source ?? APPLICATION_PROTOCOLS.source,
  requirements: ['EGR-024'],
  decides: 'Compares protocols and destinations with what each type of rule takes.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(azureFirewall)) {
      const { rules } = node.properties
      for (const row of rules) {
        const base = { element: node.id, field: 'rules', detail: `${row.type} ${row.collection} ${row.name}` }
        const known = row.type === 'application' ? APPLICATION : NETWORK
        const protocols = row.protocols.filter((protocol) => !known.has(protocol.toLowerCase()))
        if (protocols.length > 0 || row.protocols.length === 0) {
          yield {
            ...base,
            message:
              row.protocols.length === 0
                ? `${row.name} of ${node.name} has no protocol`
                : `${row.name} of ${node.name} has ${joinList(protocols)} in ${article(row)} rule`,
            how: `Use ${joinList([...known.values()], 'or')}.`,
            fixes: [protocolFix(topology, node.id, rules, row, known)],
          }
          continue
        }
        const types = row.type === 'application' ? (['addresses', 'tag'] as const) : []
        const wrong = row.destinations.filter((text) =>
          (types as readonly string[]).includes(destinationType(text)),
        )
        const addresses = wrong.filter((text) => destinationType(text) === 'addresses' || text.includes('.'))
        if (addresses.length === 0) continue
        yield {
          ...base,
          message: `${row.name} of ${node.name} names ${joinList(addresses)} in an application rule, which takes host names`,
          how: 'Write addresses and service tags in a network rule.',
          fixes: [guide('Move them to a network rule')],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'UDP in an application rule',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({
                type: 'application',
                destinations: ['tundra.azureml.ms'],
                protocols: ['UDP'],
                ports: '5831',
              }),
            ],
          }),
      ),
      example(
        'HTTPS in a network rule',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ destinations: ['AzureMachineLearning'], protocols: ['Https'] })],
          }),
      ),
      example(
        'An address in an application rule',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [firewallRule({ type: 'application', destinations: ['10.9.0.0/16'] })],
          }),
      ),
    ],
    good: [
      example(
        'Each in its place',
        (b) =>
          void addHub(b, addNetwork(b).vnet, {
            rules: [
              firewallRule({ destinations: ['AzureMachineLearning'] }),
              firewallRule({ type: 'application', name: 'studio', destinations: ['ml.azure.com'] }),
            ],
          }),
      ),
    ],
  },
})

function article({ type }: FirewallRow): string {
  return type === 'application' ? 'an application' : `a ${type === 'dnat' ? 'DNAT' : 'network'}`
}

/** A web protocol in a network rule can only mean TCP; the other way round the person decides. */
function protocolFix(
  topology: RuleContext['topology'],
  id: string,
  rules: readonly FirewallRow[],
  row: FirewallRow,
  known: ReadonlyMap<string, string>,
) {
  const isWeb = row.protocols.length > 0 && row.protocols.every((one) => APPLICATION.has(one.toLowerCase()))
  if (known !== NETWORK || !isWeb) return guide('Choose the type of the rule')
  const mended = rules.map((one) => (one === row ? { ...row, protocols: ['TCP'] } : one))
  return new Edit(topology).set(id, { rules: mended }).safe('Write TCP')
}
