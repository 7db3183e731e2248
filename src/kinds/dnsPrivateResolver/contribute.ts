import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart, NameServer } from '../../model/network'
import { firstUsableAddress, networkOf, subnetOf } from '../place'
import { readAddresses } from '../readAddresses'
import type { dnsPrivateResolverFields } from './fields'

type ResolverView = NodeView<PropertiesOf<typeof dnsPrivateResolverFields>>

/** The address at which the inbound endpoint answers: the stated one, else the first of its dedicated subnet. */
export function inboundAddress(node: ResolverView, graph: Graph): string | undefined {
  const [stated] = readAddresses(node.id, 'inboundAddress', [node.properties.inboundAddress]).values
  return stated ?? firstUsableAddress(subnetOf(node, graph))
}

/**
 * Two name servers with one node. The inbound endpoint asks Azure DNS from its own virtual network, where the ruleset counts
 * only if it is linked there. The ruleset itself has no address: it applies to the virtual networks that it is linked to.
 */
export function contribute(node: ResolverView, graph: Graph): FactsPart {
  const { id, properties } = node
  const space = networkOf(node, graph)
  if (!space) return {}
  const stated = readAddresses(id, 'inboundAddress', [properties.inboundAddress])
  const address = inboundAddress(node, graph)
  const rules = properties.rules.map((rule) => ({
    suffix: rule.suffix,
    targets: readAddresses(id, 'rules', rule.targets),
  }))
  const inbound: NameServer = {
    node: id,
    space: space.id,
    addresses: address === undefined ? [] : [address],
    forwards: [],
    upstream: 'azure',
    rulesetSpaces: [],
  }
  const ruleset: NameServer = {
    ...inbound,
    addresses: [],
    forwards: rules.map(({ suffix, targets }) => ({ suffix, targets: targets.values })),
    rulesetSpaces: graph.targets(node, 'rulesetLink').map((network) => network.id),
  }
  const forwards = rules.length > 0 && graph.targets(node, 'resolverOutbound').length > 0
  return {
    nameServers: forwards ? [inbound, ruleset] : [inbound],
    gaps: [...stated.gaps, ...rules.flatMap(({ targets }) => targets.gaps)],
  }
}
