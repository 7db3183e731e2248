import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { azureFirewallFields } from './fields'
import icon from './icon.svg?raw'

export const azureFirewall = defineKind({
  id: 'azureFirewall',
  label: 'Azure Firewall',
  summary: 'Filters what is routed to it by address, service tag and host name; its policy is part of it.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/azureFirewalls',
  abbreviation: 'afw',
  fields: azureFirewallFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'AzureFirewallSubnet', properties: { role: 'firewall' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'firewall',
  headline: ({ tier, privateIp }) => facts(tier, privateIp),
})
