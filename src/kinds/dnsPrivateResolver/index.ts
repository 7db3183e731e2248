import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { subnetDemand } from '../subnetDemand'
import { contribute } from './contribute'
import { dnsPrivateResolverFields } from './fields'
import icon from './icon.svg?raw'

/** A DNS private resolver: an inbound endpoint, and an outbound one with a ruleset when it forwards. */
export const dnsPrivateResolver = defineKind({
  id: 'dnsPrivateResolver',
  label: 'DNS private resolver',
  summary:
    'Answers queries from other networks with the zones of its virtual network, and forwards by rules.',
  group: 'names',
  icon,
  resourceType: 'Microsoft.Network/dnsResolvers',
  abbreviation: 'dnspr',
  nameRule: nameRule('Microsoft.Network/dnsResolvers'),
  fields: dnsPrivateResolverFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: {
      kind: 'subnet',
      name: 'snet-dns-in',
      properties: { role: 'resolverInbound', delegation: 'Microsoft.Network/dnsResolvers' },
    },
  },
  size: { w: 176, h: 48 },
  tone: () => 'names',
  headline: ({ inboundAddress, rules }) =>
    facts('inbound', inboundAddress, rules.length > 0 && plural(rules.length, 'rule')),
  addresses: (node, graph) =>
    subnetDemand(node, graph, 1, 'inbound endpoint', ADDRESS_DEMAND.resolverInboundEndpoint),
  contribute,
})
