import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { monitorAccessWords } from '../monitorAccess'
import { paasDoor } from '../paasDoor'
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
  nameRule: nameRule('Microsoft.OperationalInsights/workspaces'),
  fields: logAnalyticsFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ retentionDays, ingestion, query }) =>
    `${retentionDays} days · ${monitorAccessWords(ingestion, query)}`,
  contribute: (node, graph) => {
    const { ingestion, query } = node.properties
    const publicAccess = ingestion === 'Disabled' && query === 'Disabled' ? 'Disabled' : 'Enabled'
    return {
      doors: [
        paasDoor(node, graph, { resourceType: 'Microsoft.OperationalInsights/workspaces', publicAccess }),
      ],
    }
  },
})
