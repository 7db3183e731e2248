import { defineRelation } from '../model/relation'

export const endpointPolicyAssociation = defineRelation({
  id: 'endpointPolicyAssociation',
  label: 'Service endpoint policy',
  summary: 'Service endpoint traffic of the subnet reaches only what the policy lists.',
  from: ['subnet'],
  to: ['serviceEndpointPolicy'],
  appearance: 'chip',
  fields: {},
})
