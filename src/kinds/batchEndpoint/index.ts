import { defineKind } from '../../model/kind'
import { batchEndpointFields } from './fields'
import icon from './icon.svg?raw'

/** A batch endpoint: jobs over much data on a compute cluster. */
export const batchEndpoint = defineKind({
  id: 'batchEndpoint',
  label: 'Batch endpoint',
  summary: 'Runs scoring jobs on a cluster; reached as the workspace is, and needs queue and table storage.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
  abbreviation: 'bep',
  fields: batchEndpointFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  tone: () => 'scoring',
  headline: () => 'access of the workspace',
})
