import { defineKind } from '../../model/kind'
import { headlineOf } from '../publicAccess'
import { storageAccountFields } from './fields'
import icon from './icon.svg?raw'

/** A storage account: default storage of a workspace, or a datastore. */
export const storageAccount = defineKind({
  id: 'storageAccount',
  label: 'Storage account',
  summary: 'Blobs, files, queues and tables; each needs a private endpoint of its own.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.Storage/storageAccounts',
  abbreviation: 'st',
  fields: storageAccountFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ blob, file, queue, table, hierarchicalNamespace, publicAccess }) =>
    headlineOf(
      Object.entries({ blob, dfs: hierarchicalNamespace, file, queue, table })
        .filter(([, used]) => used)
        .map(([name]) => name),
      publicAccess,
    ),
})
