import { defineKind } from '../../model/kind'
import { monitorAccessWords } from '../monitorAccess'
import { applicationInsightsFields } from './fields'
import icon from './icon.svg?raw'

/** Application Insights, workspace-based. */
export const applicationInsights = defineKind({
  id: 'applicationInsights',
  label: 'Application Insights',
  summary: 'Telemetry of endpoints and jobs; private access comes through a monitor private link scope.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Insights/components',
  abbreviation: 'appi',
  fields: applicationInsightsFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ ingestion, query }) => monitorAccessWords(ingestion, query),
})
