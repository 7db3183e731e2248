import { cite } from '../../facts/source'
import { storageAccount } from '../../kinds/storageAccount'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const anonymousBlobs = defineRule({
  id: 'paas/anonymous-blobs',
  title: 'Blobs may be read without a name',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'recommended',
  why: 'With the switch on, anyone who owns a container can open it to the world; a workspace needs none of it.',
  source: cite('storage/common/storage-network-security-limitations'),
  peers: [
    'Azure.Storage.BlobPublicAccess',
    'Azure.Storage.BlobAccessType',
    'CKV_AZURE_190',
    'CKV2_AZURE_47',
    'AZU-0007',
    '4fa4b6c0-31ca-4c0d-b10d-24b96f62a751',
    '13502221-8df0-4414-9937-de9c5c4e396b',
  ],
  decides: 'Looks at the switch for anonymous access of each account.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const storage of topology.nodesOf(storageAccount)) {
      if (!storage.properties.publicBlobAccess) continue
      yield {
        element: storage.id,
        field: 'publicBlobAccess',
        message: `${storage.name} lets containers be opened to anonymous readers`,
        how: 'Turn anonymous access off.',
        fixes: [
          new Edit(topology).set(storage.id, { publicBlobAccess: false }).safe('Turn anonymous access off'),
        ],
      }
    }
  },
  examples: {
    bad: [example('On', (b) => void b.add(storageAccount, 'stmlprod001', { publicBlobAccess: true }))],
    good: [example('Off', (b) => void b.add(storageAccount, 'stmlprod001'))],
  },
})
