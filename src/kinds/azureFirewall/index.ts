import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { subnetDemand } from '../subnetDemand'
import { contribute } from './contribute'
import { azureFirewallFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Firewall and its policy. */
export const azureFirewall = defineKind({
  id: 'azureFirewall',
  label: 'Azure Firewall',
  summary: 'Filters what is routed to it by address, service tag and host name; its policy is part of it.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/azureFirewalls',
  abbreviation: 'afw',
  nameRule: nameRule('Microsoft.Network/azureFirewalls'),
  fields: azureFirewallFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'AzureFirewallSubnet', properties: { role: 'firewall' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'firewall',
  headline: ({ tier, privateIp }) => facts(tier, privateIp),
  addresses: (node, graph) => subnetDemand(node, graph, 1, 'firewall', ADDRESS_DEMAND.firewall),
  contribute,
})
