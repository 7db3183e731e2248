import { defineRelation } from '../model/relation'

export const zoneGroup = defineRelation({
  id: 'zoneGroup',
  label: 'DNS zone group',
  summary: 'The private endpoint keeps its records in the zone.',
  from: ['privateEndpoint'],
  to: ['privateDnsZone'],
  appearance: 'hidden',
  fields: {},
})
