import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { monitorAccessWords } from '../monitorAccess'
import { paasDoor } from '../paasDoor'
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
  nameRule: nameRule('Microsoft.Insights/components'),
  fields: applicationInsightsFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ ingestion, query }) => monitorAccessWords(ingestion, query),
  contribute: (node, graph) => {
    const { ingestion, query } = node.properties
    const publicAccess = ingestion === 'Disabled' && query === 'Disabled' ? 'Disabled' : 'Enabled'
    return { doors: [paasDoor(node, graph, { resourceType: 'Microsoft.Insights/components', publicAccess })] }
  },
})
