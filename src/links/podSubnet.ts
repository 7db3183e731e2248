import { defineRelation } from '../model/relation'

export const podSubnet = defineRelation({
  id: 'podSubnet',
  label: 'Pod subnet',
  summary: 'Pods of the cluster take addresses of the subnet.',
  from: ['kubernetesCluster'],
  to: ['subnet'],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
