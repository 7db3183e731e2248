import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { amlRegistryFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Machine Learning registry: models, environments and components shared between workspaces. */
export const amlRegistry = defineKind({
  id: 'amlRegistry',
  label: 'Machine Learning registry',
  summary: 'Shares models, environments and components between workspaces and regions.',
  group: 'ml',
  icon,
  resourceType: 'Microsoft.MachineLearningServices/registries',
  abbreviation: 'mlr',
  nameRule: nameRule('Microsoft.MachineLearningServices/registries'),
  fields: amlRegistryFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ publicAccess, regions }) =>
    headlineOf(regions.length > 1 ? [`${regions.length} regions`] : [], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess } = node.properties
    const resourceType = 'Microsoft.MachineLearningServices/registries'
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess })] }
  },
})
