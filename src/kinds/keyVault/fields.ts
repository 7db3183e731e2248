import { choice, flag, integer, stringList } from '../../model/fields'

export const keyVaultFields = {
  sku: choice(
    'SKU',
    [
      { value: 'standard', label: 'Standard' },
      { value: 'premium', label: 'Premium' },
    ],
    'standard',
  ),
  publicAccess: choice(
    'Public network access',
    [
      { value: 'Disabled', label: 'Off' },
      { value: 'Selected', label: 'Selected' },
      { value: 'Enabled', label: 'All networks' },
    ],
    'Disabled',
    { section: 'Network' },
  ),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Microsoft services may bypass', true, { section: 'Network' }),
  purgeProtection: flag('Purge protection', true),
  softDeleteDays: integer('Soft-delete retention', 90, 7, 90, { unit: 'days' }),
  rbac: flag('Azure RBAC for data', true),
}
