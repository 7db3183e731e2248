import { defineRelation } from '../model/relation'

export const nsgAssociation = defineRelation({
  id: 'nsgAssociation',
  label: 'Network security group',
  summary: 'The subnet is filtered by the group.',
  from: ['subnet'],
  to: ['networkSecurityGroup'],
  appearance: 'chip',
  maxFrom: 1,
  fields: {},
})
