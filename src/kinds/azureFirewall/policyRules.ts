import { parseServiceTag } from '../../facts/serviceTags'
import { parseCidrLoose } from '../../lib/cidrLoose'
import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Value } from '../../model/template'
import { partNames } from '../templateNames'
import type { azureFirewallFields } from './fields'
import { filled } from '../stored'

type FirewallView = NodeView<PropertiesOf<typeof azureFirewallFields>>
export type DrawnRule = FirewallView['properties']['rules'][number]
type Body = { readonly [key: string]: Value }

/**
 * The rules of one collection. Azure takes one sort of destination in a rule, so a drawn rule that mixes addresses with
 * host names, or host names with FQDN tags, becomes several.
 */
export function policyRules(
  node: FirewallView,
  rules: readonly DrawnRule[],
  context: EmitContext,
): readonly Value[] {
  const nameOf = partNames('rule')
  return rules.flatMap((rule) =>
    bodies(node, rule, context).map((body) => ({
      name: nameOf(rule.name),
      sourceAddresses: orElse(rule.sources, '*'),
      ...body,
    })),
  )
}

function bodies(node: FirewallView, rule: DrawnRule, context: EmitContext): readonly Body[] {
  switch (rule.type) {
    case 'network':
      return networkRules(rule)
    case 'application':
      return applicationRules(rule)
    case 'dnat':
      return [natRule(node, rule, context)]
  }
}

function networkRules(rule: DrawnRule): readonly Body[] {
  const destinations = orElse(rule.destinations, '*')
  const hosts = destinations.filter(isHost)
  const addresses = destinations.filter((destination) => !isHost(destination))
  const common = {
    ruleType: 'NetworkRule',
    ipProtocols: rule.protocols.map(ipProtocol),
    destinationPorts: orElse(rule.ports.split(','), '*'),
  }
  return [
    ...(addresses.length > 0 ? [{ ...common, destinationAddresses: addresses }] : []),
    ...(hosts.length > 0 ? [{ ...common, destinationFqdns: hosts }] : []),
  ]
}

function applicationRules(rule: DrawnRule): readonly Body[] {
  const destinations = orElse(rule.destinations, '*')
  const tags = destinations.filter((destination) => !/[.*/]/.test(destination))
  const urls = destinations.filter((destination) => destination.includes('/'))
  const hosts = destinations.filter(
    (destination) => !tags.includes(destination) && !urls.includes(destination),
  )
  const common = { ruleType: 'ApplicationRule', protocols: applicationProtocols(rule) }
  return [
    ...(hosts.length > 0 ? [{ ...common, targetFqdns: hosts }] : []),
    ...(tags.length > 0 ? [{ ...common, fqdnTags: tags }] : []),
    ...(urls.length > 0 ? [{ ...common, targetUrls: urls, terminateTLS: true }] : []),
  ]
}

/** Without a drawn front end the rule translates what reaches the first public address of the firewall. */
function natRule(node: FirewallView, rule: DrawnRule, context: EmitContext): Body {
  const [drawn] = context.graph.sources(node, 'publicIpAssociation')
  const own = drawn
    ? context.ref(drawn, ['properties', 'ipAddress'])
    : context.ref(node, ['properties', 'ipAddress'], 'publicIp')
  const frontEnds = filled(rule.destinations).filter((text) => text !== '*')
  if (rule.translatedAddress.trim() === '') {
    context.note(node, `Rule ${rule.name} of ${node.name} translates to no address yet.`)
  }
  return {
    ruleType: 'NatRule',
    ipProtocols: rule.protocols
      .map(ipProtocol)
      .filter((protocol) => protocol === 'TCP' || protocol === 'UDP'),
    destinationAddresses: frontEnds.length > 0 ? frontEnds : [own],
    destinationPorts: orElse(rule.ports.split(','), '443'),
    translatedAddress: rule.translatedAddress.trim(),
    translatedPort: rule.translatedPort.trim() || (orElse(rule.ports.split(','), '443')[0] ?? '443'),
  }
}

/** Protocols and ports pair off when there are as many of both, else each protocol takes each port. */
function applicationProtocols(rule: DrawnRule): readonly Body[] {
  const ports = orElse(rule.ports.split(','), '443').map(Number).filter(Number.isInteger)
  const stated = rule.protocols.filter((protocol) =>
    ['http', 'https', 'mssql'].includes(protocol.toLowerCase()),
  )
  if (stated.length === 0)
    return ports.map((port) => ({ protocolType: port === 80 ? 'Http' : 'Https', port }))
  const named = stated.map((protocol) => protocol.charAt(0).toUpperCase() + protocol.slice(1).toLowerCase())
  if (named.length === ports.length)
    return named.map((protocolType, i) => ({ protocolType, port: ports[i] ?? 443 }))
  return named.flatMap((protocolType) => ports.map((port) => ({ protocolType, port })))
}

/** Application protocols run over TCP, should a network rule name one. */
function ipProtocol(protocol: string): string {
  const upper = protocol.trim().toUpperCase()
  if (upper === 'ANY' || upper === '*') return 'Any'
  return upper === 'UDP' || upper === 'ICMP' ? upper : 'TCP'
}

/** A host name: neither an address, nor a service tag, nor everything. */
function isHost(destination: string): boolean {
  if (destination === '*' || parseServiceTag(destination) !== undefined) return false
  return /[A-Za-z]/.test(destination) && destination.includes('.') && !parseCidrLoose(destination).ok
}

function orElse(texts: readonly string[], otherwise: string): readonly string[] {
  const values = filled(texts)
  return values.length > 0 ? values : [otherwise]
}
