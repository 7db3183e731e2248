import { defineRelation } from '../model/relation'

export const computeOf = defineRelation({
  id: 'computeOf',
  label: 'Compute of',
  summary: 'The compute or endpoint belongs to the workspace.',
  from: [
    'computeInstance',
    'computeCluster',
    'serverlessCompute',
    'onlineEndpoint',
    'batchEndpoint',
    'kubernetesCluster',
    'virtualMachine',
  ],
  to: ['amlWorkspace'],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
