import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { workspaceOf } from '../workspaceOf'
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
  nameRule: nameRule('Microsoft.MachineLearningServices/workspaces/batchEndpoints'),
  fields: batchEndpointFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  tone: () => 'scoring',
  headline: () => 'access of the workspace',
  contribute: (node, graph) => {
    const workspace = workspaceOf(node, graph)?.properties
    const resourceType = 'Microsoft.MachineLearningServices/workspaces/batchEndpoints'
    const { publicAccess, ipRules } = workspace ?? ({ publicAccess: 'Disabled', ipRules: [] } as const)
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules })] }
  },
})
