import { defineRelation } from '../model/relation'

export const serviceEndpointGrant = defineRelation({
  id: 'serviceEndpointGrant',
  label: 'Subnet rule',
  summary: 'The service admits traffic that comes through the service endpoint of the subnet.',
  from: ['subnet'],
  to: ['storageAccount', 'keyVault', 'containerRegistry', 'cosmosDb', 'aiServices', 'sqlDatabase'],
  appearance: 'line',
  style: 'dotted',
  fields: {},
})
