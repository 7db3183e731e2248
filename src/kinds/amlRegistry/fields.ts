import { choice, stringList } from '../../model/fields'

export const amlRegistryFields = {
  publicAccess: choice(
    'Public network access',
    [
      { value: 'Disabled', label: 'Off' },
      { value: 'Enabled', label: 'All networks' },
    ],
    'Disabled',
  ),
  regions: stringList('Regions', [], { help: 'Empty: the region of the design.' }),
}
