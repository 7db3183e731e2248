import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { subnetOf } from '../place'
import { subnetDemand } from '../subnetDemand'
import { bastionFields } from './fields'
import icon from './icon.svg?raw'

/** Instances without host scaling. */
const INSTANCES = 2

/** An Azure Bastion host. */
export const bastion = defineKind({
  id: 'bastion',
  label: 'Bastion',
  summary: 'RDP and SSH to machines without public addresses.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/bastionHosts',
  abbreviation: 'bas',
  nameRule: nameRule('Microsoft.Network/bastionHosts'),
  fields: bastionFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'AzureBastionSubnet', properties: { role: 'bastion' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'admin',
  headline: ({ sku, nativeClient }) => facts(sku, nativeClient && 'native client'),
  addresses: (node, graph) =>
    subnetDemand(node, graph, INSTANCES, 'instance', ADDRESS_DEMAND.bastionInstance),
  contribute: (node, graph) => {
    const segment = subnetOf(node, graph)
    return segment
      ? { hosts: [{ node: node.id, place: segment.id, type: 'bastion', publicIp: true, addresses: [] }] }
      : {}
  },
})
