import { defineRelation } from '../model/relation'

export const insightsWorkspace = defineRelation({
  id: 'insightsWorkspace',
  label: 'Log Analytics workspace',
  summary: 'Application Insights stores its data in the workspace.',
  from: ['applicationInsights'],
  to: ['logAnalytics'],
  appearance: 'hidden',
  maxFrom: 1,
  fields: {},
})
