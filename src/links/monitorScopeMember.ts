import { defineRelation } from '../model/relation'

export const monitorScopeMember = defineRelation({
  id: 'monitorScopeMember',
  label: 'Scoped resource',
  summary: 'The resource is reached through the private link scope.',
  from: ['monitorPrivateLinkScope'],
  to: ['applicationInsights', 'logAnalytics'],
  appearance: 'hidden',
  fields: {},
})
