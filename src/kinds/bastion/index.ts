import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { bastionFields } from './fields'
import icon from './icon.svg?raw'

export const bastion = defineKind({
  id: 'bastion',
  label: 'Bastion',
  summary: 'RDP and SSH to machines without public addresses.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/bastionHosts',
  abbreviation: 'bas',
  fields: bastionFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'AzureBastionSubnet', properties: { role: 'bastion' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'admin',
  headline: ({ sku, nativeClient }) => facts(sku, nativeClient && 'native client'),
})
