import { flag, stringList, text } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const sqlDatabaseFields = {
  publicAccess: publicAccessField(),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  azureServices: flag('Azure services and resources may connect', false, {
    when: { field: 'publicAccess', is: ['Selected'] },
    help: 'Admits every address of Azure, those of other customers too.',
    section: 'Network',
  }),
  database: text('Database', 'sqldb-features'),
  sku: text('Database SKU', 'GP_S_Gen5_2', {
    suggestions: ['GP_S_Gen5_2', 'GP_Gen5_2', 'BC_Gen5_2', 'S0', 'Basic'],
  }),
}
