import { defineRelation } from '../model/relation'

export const managedNetworkOf = defineRelation({
  id: 'managedNetworkOf',
  label: 'Managed network of',
  summary: 'Microsoft hosts the computes of the workspace in this network.',
  from: ['managedNetwork'],
  to: ['amlWorkspace'],
  appearance: 'hidden',
  maxFrom: 1,
  maxTo: 1,
  fields: {},
})
