import { cite } from '../../facts/source'
import { storageAccount } from '../../kinds/storageAccount'
import { usedSubResources } from '../../kinds/storageAccount/subResources'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { endpointsOf } from '../../reachability/lookups'
import { Edit } from '../edit'
import { example } from '../example'
import { addEndpoint } from '../privateScenes'
import { addNetwork } from '../scenes'
import { owningWorkspaces } from '../workspaces'

/** What a premium account for block blobs offers. */
const BLOBS: ReadonlySet<string> = new Set(['blob', 'dfs'])

export const storageKindUnfit = defineRule({
  id: 'paas/storage-kind-unfit',
  title: 'Premium account for more than blobs',
  severity: 'error',
  profile: 'correctness',
  why: 'A premium account of this design is one for block blobs: it has no files, queues and tables, and private endpoints are documented for general-purpose v2 accounts.',
  source: cite('private-link/private-endpoint-overview', 'Private-link resource (note)'),
  requirements: ['PAAS-006'],
  decides: 'Compares the redundancy of each account with the sub-resources that are used.',
  exceptions: 'The default storage of a workspace, which has a rule of its own.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const storage of topology.nodesOf(storageAccount)) {
      if (!storage.properties.redundancy.startsWith('Premium')) continue
      if (owningWorkspaces(topology, storage).length > 0) continue
      const others = usedSubResources(storage.properties).filter((name) => !BLOBS.has(name))
      const linked = endpointsOf(topology, storage.id).length > 0
      if (others.length === 0 && !linked) continue
      yield {
        element: storage.id,
        field: 'redundancy',
        ...(others.length === 0 ? { severity: 'warning' as const } : {}),
        message:
          others.length > 0
            ? `${storage.name} is a premium account for blobs and has no ${joinList(others)}`
            : `${storage.name} is a premium account with a private endpoint; these are documented for general-purpose v2`,
        how: 'Use a standard account.',
        fixes: [
          new Edit(topology)
            .set(storage.id, { redundancy: 'Standard_ZRS' })
            .choice('Make it a standard account'),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Premium with files', (b) => {
        b.add(storageAccount, 'stdata001', { redundancy: 'Premium_LRS' })
      }),
      example('Premium with a private endpoint', (b) => {
        const storage = b.add(storageAccount, 'stdata001', { redundancy: 'Premium_LRS', file: false })
        addEndpoint(b, addNetwork(b).subnet, storage, 'blob')
      }),
    ],
    good: [
      example('Premium for blobs', (b) => {
        b.add(storageAccount, 'stdata001', { redundancy: 'Premium_LRS', file: false })
      }),
      example('Standard', (b) => void b.add(storageAccount, 'stdata001')),
    ],
  },
})
