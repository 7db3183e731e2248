import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
import { headlineOf } from '../publicAccess'
import { sqlDatabaseFields } from './fields'
import icon from './icon.svg?raw'

/** An Azure SQL server with one database. */
export const sqlDatabase = defineKind({
  id: 'sqlDatabase',
  label: 'Azure SQL database',
  summary: 'A logical SQL server with one database that jobs read from.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Sql/servers',
  abbreviation: 'sql',
  nameRule: nameRule('Microsoft.Sql/servers'),
  fields: sqlDatabaseFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ sku, publicAccess }) => headlineOf([sku], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules } = node.properties
    const resourceType = 'Microsoft.Sql/servers'
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules })] }
  },
})
