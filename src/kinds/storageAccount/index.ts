import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { storageAccountFields } from './fields'
import icon from './icon.svg?raw'
import { neededSubResources, usedSubResources } from './subResources'

/** A storage account: default storage of a workspace, or a datastore. */
export const storageAccount = defineKind({
  id: 'storageAccount',
  label: 'Storage account',
  summary: 'Blobs, files, queues and tables; each needs a private endpoint of its own.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Storage/storageAccounts',
  abbreviation: 'st',
  nameRule: nameRule('Microsoft.Storage/storageAccounts'),
  fields: storageAccountFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: (properties) => headlineOf(usedSubResources(properties), properties.publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, trustedServices } = node.properties
    const door = {
      resourceType: 'Microsoft.Storage/storageAccounts',
      publicAccess,
      ipRules,
      trustedServicesBypass: trustedServices,
      neededGroupIds: neededSubResources(node, graph),
    }
    return { doors: [paasDoor(node, graph, door)] }
  },
})
