import { choice, flag, integer, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const aiSearchFields = {
  sku: choice(
    'SKU',
    [
      { value: 'free', label: 'Free' },
      { value: 'basic', label: 'Basic' },
      { value: 'standard', label: 'Standard' },
      { value: 'standard2', label: 'Standard 2' },
      { value: 'standard3', label: 'Standard 3' },
    ],
    'standard',
  ),
  publicAccess: publicAccessField(),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Azure services may bypass', true, { section: 'Network' }),
  replicas: integer('Replicas', 1, 1, 12),
  partitions: integer('Partitions', 1, 1, 12),
  localAuthDisabled: flag('Key access off', true),
}
