import { defineKind } from '../../model/kind'
import { monitorAccessWords } from '../monitorAccess'
import { logAnalyticsFields } from './fields'
import icon from './icon.svg?raw'

/** A Log Analytics workspace. */
export const logAnalytics = defineKind({
  id: 'logAnalytics',
  label: 'Log Analytics workspace',
  summary: 'Stores logs and the data of Application Insights.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.OperationalInsights/workspaces',
  abbreviation: 'log',
  fields: logAnalyticsFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ retentionDays, ingestion, query }) =>
    `${retentionDays} days · ${monitorAccessWords(ingestion, query)}`,
})
