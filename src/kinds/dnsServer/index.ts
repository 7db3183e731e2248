import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { subnetDemand } from '../subnetDemand'
import { contribute } from './contribute'
import { dnsServerFields } from './fields'
import icon from './icon.svg?raw'

/** A DNS server of one’s own. */
export const dnsServer = defineKind({
  id: 'dnsServer',
  label: 'DNS server',
  summary: 'A name server that you run, in a virtual network or on a site.',
  group: 'names',
  icon,
  resourceType: 'Microsoft.Compute/virtualMachines',
  abbreviation: 'vm',
  nameRule: nameRule('Microsoft.Compute/virtualMachines'),
  fields: dnsServerFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'onPremisesSite'],
    home: { kind: 'subnet', name: 'snet-dns', properties: { role: 'general' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'names',
  headline: ({ address }) => facts('DNS server', address),
  addresses: (node, graph) => subnetDemand(node, graph, 1, 'server', ADDRESS_DEMAND.virtualMachine),
  contribute,
})
