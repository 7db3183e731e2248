import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { contribute } from './contribute'
import { natGatewayFields } from './fields'
import icon from './icon.svg?raw'

/** A NAT gateway. */
export const natGateway = defineKind({
  id: 'natGateway',
  label: 'NAT gateway',
  summary: 'Explicit way out to public destinations for the subnets that it is associated with.',
  group: 'network',
  icon,
  resourceType: 'Microsoft.Network/natGateways',
  abbreviation: 'ng',
  nameRule: nameRule('Microsoft.Network/natGateways'),
  fields: natGatewayFields,
  appearance: 'chip',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ sku, publicIps }) => facts(sku, plural(publicIps, 'address', 'addresses')),
  contribute,
})
