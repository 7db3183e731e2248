import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { contribute } from './contribute'
import { privateDnsZoneFields } from './fields'
import icon from './icon.svg?raw'

/** A private DNS zone; its name is the name of the element. */
export const privateDnsZone = defineKind({
  id: 'privateDnsZone',
  label: 'Private DNS zone',
  summary: 'Names that Azure DNS answers in the virtual networks to which the zone is linked.',
  group: 'names',
  icon,
  resourceType: 'Microsoft.Network/privateDnsZones',
  abbreviation: '',
  nameRule: nameRule('Microsoft.Network/privateDnsZones'),
  fields: privateDnsZoneFields,
  appearance: 'shelf',
  placement: { in: ['canvas'] },
  size: { w: 232, h: 48 },
  tone: () => 'names',
  headline: ({ records }) =>
    records.length === 0 ? 'private DNS zone' : `${plural(records.length, 'record')} by hand`,
  contribute,
})
