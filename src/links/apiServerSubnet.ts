import { defineRelation } from '../model/relation'

export const apiServerSubnet = defineRelation({
  id: 'apiServerSubnet',
  label: 'API server subnet',
  summary: 'The API server of the cluster is injected into the subnet.',
  from: ['kubernetesCluster'],
  to: ['subnet'],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
