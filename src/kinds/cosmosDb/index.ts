import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { cosmosDbFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure Cosmos DB account. */
export const cosmosDb = defineKind({
  id: 'cosmosDb',
  label: 'Azure Cosmos DB account',
  summary: 'A document, graph or table database that jobs and deployments read from.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.DocumentDB/databaseAccounts',
  abbreviation: 'cosno',
  nameRule: nameRule('Microsoft.DocumentDB/databaseAccounts'),
  fields: cosmosDbFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ api, regions, publicAccess }) =>
    headlineOf(
      [api === 'Sql' ? 'NoSQL' : api, ...(regions.length > 0 ? [`${regions.length + 1} regions`] : [])],
      publicAccess,
    ),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, api } = node.properties
    const resourceType = 'Microsoft.DocumentDB/databaseAccounts'
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules, groupIds: [api] })] }
  },
})
