import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart, FirewallRule } from '../../model/network'
import { firstUsableAddress, networkOf, subnetOf } from '../place'
import { addressProblem, readAddresses } from '../readAddresses'
import type { azureFirewallFields } from './fields'

type FirewallView = NodeView<PropertiesOf<typeof azureFirewallFields>>

/** The firewall with its rules, its DNS proxy, and its public addresses as a way out. */
export function contribute(node: FirewallView, graph: Graph): FactsPart {
  const { id, properties } = node
  const segment = subnetOf(node, graph)
  const space = networkOf(node, graph)
  const stated = readAddresses(id, 'privateIp', [properties.privateIp])
  const privateIp = stated.values[0] ?? firstUsableAddress(segment) ?? ''
  const dnsServers = readAddresses(id, 'dnsServers', properties.dnsServers)
  const addresses = privateIp === '' ? [] : [privateIp]
  return {
    firewalls: [
      {
        node: id,
        ...(segment && { segment: segment.id }),
        privateIp,
        tier: properties.tier,
        dnsProxy: properties.dnsProxy,
        dnsServers: dnsServers.values,
        threatIntel: properties.threatIntel,
        rules: properties.rules,
        // Of a firewall that exists already and is drawn without rules nothing is known; ours then lets nothing pass.
        rulesKnown: node.owner.mode === 'ours' || properties.rules.length > 0,
        forcedTunnelling: properties.forcedTunnelling,
      },
    ],
    hosts: segment
      ? [
          {
            node: id,
            place: segment.id,
            type: 'appliance',
            publicIp: hasPublicAddress(node, graph),
            addresses,
          },
        ]
      : [],
    egresses:
      segment && hasPublicAddress(node, graph)
        ? [{ node: id, type: 'firewall', segments: [segment.id] }]
        : [],
    nameServers:
      space && properties.dnsProxy
        ? [
            {
              node: id,
              space: space.id,
              addresses,
              forwards: [],
              upstream: dnsServers.values.length === 0 ? 'azure' : dnsServers.values,
              rulesetSpaces: [],
            },
          ]
        : [],
    gaps: [
      ...stated.gaps,
      ...dnsServers.gaps,
      ...properties.rules.flatMap((rule) =>
        problemsOf(rule).map((message) => ({ node: id, field: 'rules', message })),
      ),
    ],
  }
}

/** With forced tunnelling public traffic leaves by another way, and only the management side needs an address. */
function hasPublicAddress(node: FirewallView, graph: Graph): boolean {
  return (
    !node.properties.forcedTunnelling ||
    graph.sources(node, 'publicIpAssociation').length > 0 ||
    node.properties.rules.some((rule) => rule.type === 'dnat')
  )
}

function problemsOf(rule: FirewallRule): readonly string[] {
  return [...rule.sources, ...rule.destinations].flatMap((text) => {
    const problem = text === '*' ? undefined : addressProblem(text)
    return problem === undefined || rule.type === 'application'
      ? []
      : [`Rule ${rule.name}: “${text}” cannot be read: ${problem}`]
  })
}
