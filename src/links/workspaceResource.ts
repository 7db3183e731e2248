import { defineRelation } from '../model/relation'

export const workspaceResource = defineRelation({
  id: 'workspaceResource',
  label: 'Workspace resource',
  summary: 'The workspace uses the resource: default storage, key vault, registry or Application Insights.',
  from: ['amlWorkspace'],
  to: ['storageAccount', 'keyVault', 'containerRegistry', 'applicationInsights'],
  appearance: 'hidden',
  fields: {},
})
