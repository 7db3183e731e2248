import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { amlWorkspaceFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Machine Learning workspace. */
export const amlWorkspace = defineKind({
  id: 'amlWorkspace',
  label: 'Machine Learning workspace',
  summary: 'The centre of the design: holds computes, endpoints and the managed network.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/workspaces',
  abbreviation: 'mlw',
  nameRule: nameRule('Microsoft.MachineLearningServices/workspaces'),
  fields: amlWorkspaceFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ publicAccess, v1LegacyMode }) =>
    headlineOf(v1LegacyMode ? ['v1 legacy mode'] : [], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules } = node.properties
    const resourceType = 'Microsoft.MachineLearningServices/workspaces'
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules })] }
  },
})
