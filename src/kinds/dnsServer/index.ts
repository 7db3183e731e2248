import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { dnsServerFields } from './fields'
import icon from './icon.svg?raw'

export const dnsServer = defineKind({
  id: 'dnsServer',
  label: 'DNS server',
  summary: 'A name server that you run, in a virtual network or on a site.',
  group: 'names',
  icon,
  resourceType: 'Microsoft.Compute/virtualMachines',
  abbreviation: 'vm',
  fields: dnsServerFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'onPremisesSite'],
    home: { kind: 'subnet', name: 'snet-dns', properties: { role: 'general' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'names',
  headline: ({ address }) => facts('DNS server', address),
})
