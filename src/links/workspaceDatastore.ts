import { defineRelation } from '../model/relation'

export const workspaceDatastore = defineRelation({
  id: 'workspaceDatastore',
  label: 'Datastore',
  summary: 'The workspace reads and writes data in the resource beside its default storage.',
  from: ['amlWorkspace'],
  to: ['storageAccount', 'sqlDatabase', 'cosmosDb'],
  appearance: 'hidden',
  fields: {},
})
