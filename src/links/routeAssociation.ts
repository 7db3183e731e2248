import { defineRelation } from '../model/relation'

export const routeAssociation = defineRelation({
  id: 'routeAssociation',
  label: 'Route table',
  summary: 'The subnet routes by the table.',
  from: ['subnet'],
  to: ['routeTable'],
  appearance: 'chip',
  maxFrom: 1,
  fields: {},
})
