import { choice, flag, stringList, text } from '../../model/fields'
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
  connectionPolicy: choice(
    'Connection policy',
    [
      { value: 'Default', label: 'Default', help: 'Redirect inside Azure, proxy outside.' },
      { value: 'Proxy', label: 'Proxy', help: 'Port 1433 alone.' },
      {
        value: 'Redirect',
        label: 'Redirect',
        help: 'Ports 11000–11999 too, 1433–65535 through a private endpoint.',
      },
    ],
    'Default',
    { section: 'Network' },
  ),
  database: text('Database', 'sqldb-features'),
  sku: text('Database SKU', 'GP_S_Gen5_2', {
    suggestions: ['GP_S_Gen5_2', 'GP_Gen5_2', 'BC_Gen5_2', 'S0', 'Basic'],
  }),
}
