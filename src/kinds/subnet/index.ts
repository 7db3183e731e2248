import { nameRule } from '../../facts/naming'
import { defineKind, type Tone } from '../../model/kind'
import { contribute } from './contribute'
import { subnetFields } from './fields'
import { fit } from './fit'
import icon from './icon.svg?raw'
import type { SubnetRole } from './roles'

const TONES: Readonly<Record<SubnetRole, Tone>> = {
  general: 'neutral',
  training: 'training',
  scoring: 'scoring',
  privateEndpoints: 'privateEndpoints',
  firewall: 'firewall',
  firewallManagement: 'firewall',
  bastion: 'admin',
  gateway: 'admin',
  resolverInbound: 'names',
  resolverOutbound: 'names',
  jumpHost: 'admin',
  applicationGateway: 'scoring',
  applicationGatewayPrivateLink: 'privateEndpoints',
  aksPods: 'scoring',
  aksApiServer: 'scoring',
}

/** A subnet of a virtual network. */
export const subnet = defineKind({
  id: 'subnet',
  label: 'Subnet',
  summary: 'A range of a virtual network with one purpose; filtered and routed as one.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/virtualNetworks/subnets',
  abbreviation: 'snet',
  nameRule: nameRule('Microsoft.Network/virtualNetworks/subnets'),
  fields: subnetFields,
  appearance: 'container',
  placement: {
    in: ['virtualNetwork'],
    home: { kind: 'virtualNetwork', name: 'vnet', properties: {} },
  },
  size: { w: 396, h: 96 },
  tone: ({ role }) => TONES[role],
  headline: ({ prefix, prefixV6 }) => [prefix, prefixV6].filter((text) => text !== '').join(', '),
  fit,
  contribute,
})
