import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { contribute } from './contribute'
import { monitorPrivateLinkScopeFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Monitor private link scope. */
export const monitorPrivateLinkScope = defineKind({
  id: 'monitorPrivateLinkScope',
  label: 'Monitor private link scope',
  summary: 'Opens Application Insights and Log Analytics to private endpoints.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Insights/privateLinkScopes',
  abbreviation: 'ampls',
  fields: monitorPrivateLinkScopeFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ ingestionMode, queryMode }) =>
    facts(
      `ingestion ${ingestionMode === 'Open' ? 'open' : 'private'}`,
      `query ${queryMode === 'Open' ? 'open' : 'private'}`,
    ),
  contribute,
})
