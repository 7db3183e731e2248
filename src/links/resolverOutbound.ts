import { defineRelation } from '../model/relation'

export const resolverOutbound = defineRelation({
  id: 'resolverOutbound',
  label: 'Outbound endpoint',
  summary: 'Forwarded queries of the resolver leave from the subnet.',
  from: ['dnsPrivateResolver'],
  to: ['subnet'],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
