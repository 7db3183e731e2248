import { cite } from '../../facts/source'
import { choice, flag, stringList } from '../../model/fields'
import { publicAccessField } from '../publicAccess'

export const storageAccountFields = {
  publicAccess: publicAccessField(cite('storage/common/storage-network-security-limitations')),
  ipRules: stringList('Allowed public addresses', [], {
    when: { field: 'publicAccess', is: ['Selected'] },
    section: 'Network',
  }),
  trustedServices: flag('Trusted Microsoft services may bypass', true, {
    source: cite('storage/common/storage-trusted-azure-services'),
    section: 'Network',
  }),
  redundancy: choice(
    'Redundancy',
    [
      { value: 'Standard_LRS', label: 'LRS' },
      { value: 'Standard_ZRS', label: 'ZRS' },
      { value: 'Standard_GRS', label: 'GRS' },
      { value: 'Standard_RAGRS', label: 'RA-GRS' },
      { value: 'Standard_GZRS', label: 'GZRS' },
      { value: 'Premium_LRS', label: 'Premium LRS' },
    ],
    'Standard_ZRS',
  ),
  hierarchicalNamespace: flag('Hierarchical namespace (Data Lake)', false, {
    help: 'Not possible for the default storage of a workspace.',
  }),
  sharedKeyAccess: flag('Shared key access', true),
  publicBlobAccess: flag('Anonymous blob access', false),
  blob: flag('Blob used', true, { section: 'Sub-resources' }),
  file: flag('File used', true, { section: 'Sub-resources' }),
  queue: flag('Queue used', false, { section: 'Sub-resources' }),
  table: flag('Table used', false, { section: 'Sub-resources' }),
}
