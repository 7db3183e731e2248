import { choice, flag, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const cosmosDbFields = {
  api: choice(
    'API',
    [
      { value: 'Sql', label: 'NoSQL' },
      { value: 'MongoDB', label: 'MongoDB' },
      { value: 'Cassandra', label: 'Cassandra' },
      { value: 'Gremlin', label: 'Gremlin' },
      { value: 'Table', label: 'Table' },
    ],
    'Sql',
    { help: 'Also the sub-resource that a private endpoint serves.' },
  ),
  publicAccess: publicAccessField(),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  regions: stringList('Further regions', [], { help: 'Replicas beside the region of the design.' }),
  localAuthDisabled: flag('Key access off', true),
}
