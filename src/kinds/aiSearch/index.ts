import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { aiSearchFields } from './fields'
import icon from './icon.svg?raw'

const skus = {
  free: 'Free',
  basic: 'Basic',
  standard: 'Standard',
  standard2: 'Standard 2',
  standard3: 'Standard 3',
} as const

/** An Azure AI Search service. */
export const aiSearch = defineKind({
  id: 'aiSearch',
  label: 'Azure AI Search',
  summary: 'Indexes that prompt flows and deployments ask.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Search/searchServices',
  abbreviation: 'srch',
  nameRule: nameRule('Microsoft.Search/searchServices'),
  fields: aiSearchFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ sku, publicAccess }) => headlineOf([skus[sku]], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, trustedServices } = node.properties
    const resourceType = 'Microsoft.Search/searchServices'
    const trustedServicesBypass = trustedServices
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules, trustedServicesBypass })] }
  },
})
