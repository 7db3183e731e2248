import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { publicIpFields } from './fields'
import icon from './icon.svg?raw'

/** A public IP address with a name of its own. */
export const publicIp = defineKind({
  id: 'publicIp',
  label: 'Public IP address',
  summary:
    'A public address with a name of its own; without one, the things that need an address bring theirs.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/publicIPAddresses',
  abbreviation: 'pip',
  nameRule: nameRule('Microsoft.Network/publicIPAddresses'),
  fields: publicIpFields,
  appearance: 'chip',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ version, zoneRedundant }) => facts(version, zoneRedundant && 'zone redundant'),
})
