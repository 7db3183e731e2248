import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { contribute } from './contribute'
import { virtualNetworkFields } from './fields'
import { fit } from './fit'
import icon from './icon.svg?raw'

/** A virtual network. */
export const virtualNetwork = defineKind({
  id: 'virtualNetwork',
  label: 'Virtual network',
  summary: 'Private address space in one region; holds subnets.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/virtualNetworks',
  abbreviation: 'vnet',
  nameRule: nameRule('Microsoft.Network/virtualNetworks'),
  fields: virtualNetworkFields,
  appearance: 'container',
  placement: { in: ['canvas'] },
  size: { w: 420, h: 320 },
  tone: () => 'vnet',
  headline: ({ prefixes }) => prefixes.join(', '),
  badge: ({ role }) => (role === 'general' ? '' : role),
  fit,
  contribute: (node, _graph, settings) => contribute(node, settings),
})
