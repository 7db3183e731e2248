import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, EmitNode } from '../../model/template'
import { networkOf, subnetOf } from '../place'
import { derivedName, partNames } from '../templateNames'
import { inboundAddress } from './contribute'
import type { dnsPrivateResolverFields } from './fields'
import { filled } from '../stored'

type ResolverView = NodeView<PropertiesOf<typeof dnsPrivateResolverFields>>

const RESOLVER = 'Microsoft.Network/dnsResolvers'
const INBOUND = 'Microsoft.Network/dnsResolvers/inboundEndpoints'
const OUTBOUND = 'Microsoft.Network/dnsResolvers/outboundEndpoints'
const RULESET = 'Microsoft.Network/dnsForwardingRulesets'
const DNS_PORT = 53

/** The resolver with its inbound endpoint; with an outbound subnet also that endpoint and the ruleset. */
export const emit: EmitNode = (node: ResolverView, context) => {
  const network = networkOf(node, context.graph)
  if (!network) return []
  const outbound = outboundEndpoint(node, context)
  return [
    {
      slot: 'main',
      type: RESOLVER,
      name: context.nameOf(node),
      concern: 'names',
      body: { ...place(node, context), properties: { virtualNetwork: { id: context.ref(network) } } },
    },
    ...inboundEndpoint(node, context),
    ...outbound,
    ...(outbound.length > 0 ? ruleset(node, context) : []),
  ]
}

/** Others name the address literally (DNS servers of networks), so it is fixed whenever it can be told. */
function inboundEndpoint(node: ResolverView, context: EmitContext): readonly Emitted[] {
  const subnet = subnetOf(node, context.graph)
  if (!subnet) return []
  const address = inboundAddress(node, context.graph)
  return [
    {
      slot: 'inbound',
      type: INBOUND,
      name: derivedName(INBOUND, context.nameOf(node)),
      concern: 'names',
      parent: { node: node.id, slot: 'main' },
      body: {
        ...place(node, context),
        properties: {
          ipConfigurations: [
            {
              subnet: { id: context.ref(subnet) },
              ...(address === undefined
                ? { privateIpAllocationMethod: 'Dynamic' }
                : { privateIpAllocationMethod: 'Static', privateIpAddress: address }),
            },
          ],
        },
      },
    },
  ]
}

function outboundEndpoint(node: ResolverView, context: EmitContext): readonly Emitted[] {
  const [subnet] = context.graph.targets(node, 'resolverOutbound')
  if (!subnet) {
    if (node.properties.rules.length > 0) {
      context.note(
        node,
        `${node.name} has forwarding rules but no outbound endpoint; the rules are left out.`,
      )
    }
    return []
  }
  return [
    {
      slot: 'outbound',
      type: OUTBOUND,
      name: derivedName(OUTBOUND, context.nameOf(node)),
      concern: 'names',
      parent: { node: node.id, slot: 'main' },
      body: { ...place(node, context), properties: { subnet: { id: context.ref(subnet) } } },
    },
  ]
}

function ruleset(node: ResolverView, context: EmitContext): readonly Emitted[] {
  const linkName = partNames('link')
  return [
    {
      slot: 'ruleset',
      type: RULESET,
      name: derivedName(RULESET, context.nameOf(node)),
      concern: 'names',
      body: {
        ...place(node, context),
        properties: { dnsResolverOutboundEndpoints: [{ id: context.ref(node, ['id'], 'outbound') }] },
      },
    },
    ...forwardingRules(node),
    ...context.graph.targets(node, 'rulesetLink').map((network): Emitted => {
      const name = linkName(`link-${network.name.replaceAll('.', '-')}`)
      return {
        slot: `ruleset-${name}`,
        type: `${RULESET}/virtualNetworkLinks`,
        name,
        concern: 'names',
        parent: { node: node.id, slot: 'ruleset' },
        body: { properties: { virtualNetwork: { id: context.ref(network) } } },
      }
    }),
  ]
}

function forwardingRules(node: ResolverView): readonly Emitted[] {
  const nameOf = partNames('rule')
  return node.properties.rules.flatMap(({ suffix, targets }): readonly Emitted[] => {
    const domain = suffix.trim()
    const servers = filled(targets)
    if (domain === '' || servers.length === 0) return []
    const name = nameOf(domain === '.' ? 'everything-else' : domain.replaceAll('.', '-'))
    return [
      {
        slot: `rule-${name}`,
        type: `${RULESET}/forwardingRules`,
        name,
        concern: 'names',
        parent: { node: node.id, slot: 'ruleset' },
        body: {
          properties: {
            // Azure wants the dot at the end.
            domainName: domain.endsWith('.') ? domain : `${domain}.`,
            forwardingRuleState: 'Enabled',
            targetDnsServers: servers.map((ipAddress) => ({ ipAddress, port: DNS_PORT })),
          },
        },
      },
    ]
  })
}

function place(node: ResolverView, context: EmitContext): Emitted['body'] {
  return { location: context.location(node), tags: context.tags() }
}
