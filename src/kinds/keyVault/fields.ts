import { cite } from '../../facts/source'
import { choice, flag, integer, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const keyVaultFields = {
  sku: choice(
    'SKU',
    [
      { value: 'standard', label: 'Standard' },
      { value: 'premium', label: 'Premium' },
    ],
    'standard',
  ),
  publicAccess: publicAccessField(cite('key-vault/general/network-security')),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Microsoft services may bypass', true, {
    source: cite('key-vault/general/network-security'),
    section: 'Network',
  }),
  purgeProtection: flag('Purge protection', true),
  softDeleteDays: integer('Soft-delete retention', 90, 7, 90, { unit: 'days' }),
  rbac: flag('Azure RBAC for data', true),
}
