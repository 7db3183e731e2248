import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { subnetDemand } from '../subnetDemand'
import { contribute } from './contribute'
import { virtualNetworkGatewayFields } from './fields'
import icon from './icon.svg?raw'

/** A VPN or ExpressRoute gateway. */
export const virtualNetworkGateway = defineKind({
  id: 'virtualNetworkGateway',
  label: 'Virtual network gateway',
  summary: 'Connects sites and clients over VPN or ExpressRoute.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Network/virtualNetworkGateways',
  abbreviation: 'vgw',
  nameRule: nameRule('Microsoft.Network/virtualNetworkGateways'),
  fields: virtualNetworkGatewayFields,
  appearance: 'card',
  placement: {
    in: ['subnet'],
    home: { kind: 'subnet', name: 'GatewaySubnet', properties: { role: 'gateway' } },
  },
  size: { w: 176, h: 48 },
  tone: () => 'admin',
  headline: ({ type, sku }) => facts(type === 'Vpn' ? 'VPN' : 'ExpressRoute', sku),
  addresses: (node, graph) => subnetDemand(node, graph, 1, 'gateway', ADDRESS_DEMAND.virtualNetworkGateway),
  contribute,
})
