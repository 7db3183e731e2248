import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { containerRegistryFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure container registry. */
export const containerRegistry = defineKind({
  id: 'containerRegistry',
  label: 'Container registry',
  summary: 'Images of environments; private endpoints need the Premium SKU.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.ContainerRegistry/registries',
  abbreviation: 'cr',
  nameRule: nameRule('Microsoft.ContainerRegistry/registries'),
  fields: containerRegistryFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ sku, replicas, publicAccess }) =>
    headlineOf([sku, ...(replicas > 0 ? [`${replicas + 1} regions`] : [])], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, trustedServices } = node.properties
    const resourceType = 'Microsoft.ContainerRegistry/registries'
    const trustedServicesBypass = trustedServices
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules, trustedServicesBypass })] }
  },
})
