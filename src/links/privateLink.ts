import { defineRelation } from '../model/relation'

export const privateLink = defineRelation({
  id: 'privateLink',
  label: 'Private link',
  summary: 'The private endpoint serves one sub-resource of the target.',
  from: ['privateEndpoint'],
  to: [
    'amlWorkspace',
    'amlRegistry',
    'storageAccount',
    'keyVault',
    'containerRegistry',
    'monitorPrivateLinkScope',
    'kubernetesCluster',
    'applicationGateway',
    'sqlDatabase',
    'cosmosDb',
    'aiServices',
    'aiSearch',
  ],
  appearance: 'line',
  maxFrom: 1,
  style: 'dashed',
  fields: {},
})
