import { flag, text } from '../model/fields'
import { defineRelation } from '../model/relation'

export const managedPrivateEndpoint = defineRelation({
  id: 'managedPrivateEndpoint',
  label: 'Private endpoint rule',
  summary: 'The managed network reaches the resource through a private endpoint that Microsoft manages.',
  from: ['managedNetwork'],
  to: [
    'amlWorkspace',
    'amlRegistry',
    'storageAccount',
    'keyVault',
    'containerRegistry',
    'applicationGateway',
    'sqlDatabase',
    'cosmosDb',
    'aiServices',
    'aiSearch',
  ],
  appearance: 'line',
  style: 'dashed',
  fields: {
    groupId: text('Sub-resource', '', {
      suggestions: [
        'blob',
        'file',
        'queue',
        'table',
        'dfs',
        'vault',
        'registry',
        'amlworkspace',
        'sqlServer',
        'Sql',
        'account',
        'searchService',
        'amlregistry',
      ],
    }),
    spark: flag('For Spark too', false),
    automatic: flag('Made by the service', false, {
      help: 'Required rules of the workspace’s own resources come by themselves.',
    }),
  },
  text: (properties) => properties.groupId,
})
