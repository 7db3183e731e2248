import { defineRelation } from '../model/relation'

export const endpointPolicyAllows = defineRelation({
  id: 'endpointPolicyAllows',
  label: 'Allowed by policy',
  summary: 'The policy lets service endpoint traffic reach the account.',
  from: ['serviceEndpointPolicy'],
  to: ['storageAccount'],
  appearance: 'hidden',
  fields: {},
})
