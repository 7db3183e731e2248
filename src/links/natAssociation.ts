import { defineRelation } from '../model/relation'

export const natAssociation = defineRelation({
  id: 'natAssociation',
  label: 'NAT gateway',
  summary: 'The subnet reaches public destinations through the gateway.',
  from: ['subnet'],
  to: ['natGateway'],
  appearance: 'chip',
  maxFrom: 1,
  fields: {},
})
