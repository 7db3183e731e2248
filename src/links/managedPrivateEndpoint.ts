import { cite } from '../facts/source'
import { flag, stringList, text } from '../model/fields'
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
    fqdns: stringList('Names behind the application gateway', [], {
      help: 'Names of three or more labels that the certificates of its listeners are made for; for application gateways alone.',
      source: cite('machine-learning/how-to-access-on-premises-resources'),
    }),
    automatic: flag('Made by the service', false, {
      help: 'Required rules of the workspace’s own resources come by themselves.',
    }),
  },
  text: (properties) => properties.groupId,
})
