import { cite } from '../../facts/source'
import { storageAccount } from '../../kinds/storageAccount'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const storageInOneZone = defineRule({
  id: 'paas/storage-in-one-zone',
  title: 'Storage in one data centre',
  severity: 'info',
  profile: 'all',
  why: 'Locally redundant storage keeps all copies in one data centre.',
  source: cite('reliability/regions-list', 'Azure regions list'),
  peers: [
    'Azure.Storage.UseReplication',
    'CKV_AZURE_206',
    'AZU-0058',
    'e6c7e1cc-2f47-264d-aa50-1da421314472',
  ],
  decides: 'Looks for locally redundant accounts that the design deploys.',
  exceptions: 'Data that can be made again.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const storage of topology.nodesOf(storageAccount)) {
      const { redundancy } = storage.properties
      if (redundancy !== 'Standard_LRS' || storage.owner.mode === 'existing') continue
      yield {
        element: storage.id,
        field: 'redundancy',
        message: `${storage.name} is locally redundant`,
        how: 'Make it zone redundant where the region has zones.',
        fixes: [
          new Edit(topology).set(storage.id, { redundancy: 'Standard_ZRS' }).choice('Make it zone redundant'),
        ],
      }
    }
  },
  examples: {
    bad: [example('LRS', (b) => void b.add(storageAccount, 'stmlprod001', { redundancy: 'Standard_LRS' }))],
    good: [example('ZRS', (b) => void b.add(storageAccount, 'stmlprod001'))],
  },
})
