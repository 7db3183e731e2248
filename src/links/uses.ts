import { defineRelation } from '../model/relation'

export const uses = defineRelation({
  id: 'uses',
  label: 'Uses',
  summary: 'The client works with the workspace or endpoint from where it stands.',
  from: ['client'],
  to: ['amlWorkspace', 'onlineEndpoint', 'kubernetesCluster', 'amlRegistry'],
  appearance: 'line',
  style: 'dotted',
  fields: {},
})
