import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { subnetDemand } from '../subnetDemand'
import { contribute } from './contribute'
import { networkVirtualApplianceFields } from './fields'
import icon from './icon.svg?raw'

/** A network virtual appliance of another maker. */
export const networkVirtualAppliance = defineKind({
  id: 'networkVirtualAppliance',
  label: 'Network virtual appliance',
  summary: 'A firewall or router of another maker; its rules are not part of the drawing.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/networkInterfaces',
  abbreviation: 'nva',
  nameRule: nameRule('Microsoft.Network/networkInterfaces'),
  fields: networkVirtualApplianceFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'snet-nva', properties: { role: 'general' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'firewall',
  headline: ({ privateIp }) => privateIp || 'appliance',
  addresses: (node, graph) => subnetDemand(node, graph, 1, 'appliance', ADDRESS_DEMAND.virtualMachine),
  contribute,
})
