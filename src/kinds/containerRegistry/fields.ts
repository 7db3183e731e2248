import { cite } from '../../facts/source'
import { choice, flag, integer, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const containerRegistryFields = {
  sku: choice(
    'SKU',
    [
      { value: 'Basic', label: 'Basic' },
      { value: 'Standard', label: 'Standard' },
      { value: 'Premium', label: 'Premium' },
    ],
    'Premium',
  ),
  publicAccess: publicAccessField(cite('container-registry/private-endpoints')),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Microsoft services may bypass', true, { section: 'Network' }),
  adminUser: flag('Admin user', false),
  replicas: integer('Further regions', 0, 0, 30, {
    help: 'Replicas beside the home region; each adds an address to every endpoint.',
  }),
  dedicatedDataEndpoint: flag('Dedicated data endpoint', false),
}
